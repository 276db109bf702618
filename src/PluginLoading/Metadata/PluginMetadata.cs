using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.Versioning;
using CellEval.SourceGenModel;

namespace CellEval.PluginLoading;

/// <summary>Reads a plugin's header from metadata, and refuses what cannot be a plugin of this host.</summary>
internal static class PluginMetadata
{
    private const string NotManaged = "is not a .NET assembly, so it is no plugin: --plugin takes the .dll that the plugin's project builds.";

    /// <exception cref="PluginLoadException">The file is no plugin, or one for another contract or a newer runtime.</exception>
    public static PluginHeader Read(string path)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
            throw new PluginLoadException($"{full} is a folder: --plugin takes the .dll of a plugin.");
        try
        {
            using var file = new PEReader(File.OpenRead(full));
            if (!file.HasMetadata || !file.GetMetadataReader().IsAssembly)
                throw new PluginLoadException($"{full} {NotManaged}");
            return Read(full, file.GetMetadataReader());
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new PluginLoadException($"There is no plugin {full}: the file does not exist.", exception);
        }
        catch (BadImageFormatException exception)
        {
            throw new PluginLoadException($"{full} {NotManaged}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PluginLoadException($"The plugin {full} cannot be read: {exception.Message}", exception);
        }
    }

    private static PluginHeader Read(string path, MetadataReader reader)
    {
        var attributes = reader.GetAssemblyDefinition().GetCustomAttributes()
            .Select(handle => reader.GetCustomAttribute(handle))
            .ToLookup(attribute => AttributeType(reader, attribute));
        var fileName = Path.GetFileName(path);

        // Before the contract: a newer runtime's assembly is a plugin that another tool can run.
        RequireRuntime(fileName, reader, TargetFramework(fileName, attributes[typeof(TargetFrameworkAttribute).FullName!].ToList()));
        if (attributes[typeof(MetricPluginAttribute).FullName!].ToList() is not [var entry, ..])
        {
            throw new PluginLoadException(
                $"{fileName} is not a plugin: it has no metrics, or was built without the generator that {HostAssemblies.Contract.Name} brings.");
        }

        if (entry.DecodeValue(AttributeTypes.Instance).FixedArguments is not
            [{ Value: string type }, { Value: int major }, { Value: int minor }])
        {
            throw new PluginLoadException(
                $"{fileName} was built for a contract of CellEval that this tool, of contract {HostContract}, cannot read.");
        }

        if (major != ContractVersion.Major || minor > ContractVersion.Minor)
        {
            var advice = major > ContractVersion.Major || (major == ContractVersion.Major && minor > ContractVersion.Minor)
                ? "use a newer celleval, or a plugin built for this one"
                : "build the plugin anew with a newer CellEval.Abstractions, or use an older celleval";
            throw new PluginLoadException(
                $"{fileName} was built for contract {major}.{minor} of CellEval and this tool has {HostContract}: {advice}.");
        }

        if (entry.DecodeValue(AttributeTypes.Instance).NamedArguments.Any(argument =>
            argument is { Name: nameof(MetricPluginAttribute.IsHost), Value: true }))
        {
            throw new PluginLoadException(PluginLoader.HostRefusal(fileName));
        }

        return new PluginHeader(path, reader.GetString(reader.GetAssemblyDefinition().Name), type.Split(',')[0], major, minor);
    }

    private static Version Running { get; } = new(Environment.Version.Major, Environment.Version.Minor);

    private static string HostContract => $"{ContractVersion.Major}.{ContractVersion.Minor}";

    /// <summary>Reads what an assembly was built for; null where it does not say so, since its references tell too.</summary>
    private static FrameworkName? TargetFramework(string fileName, List<CustomAttribute> attributes)
    {
        if (attributes is not [var attribute, ..])
            return null;
        var text = attribute.DecodeValue(AttributeTypes.Instance).FixedArguments is [{ Value: string given }] ? given : "";
        try
        {
            var framework = new FrameworkName(text);
            if (framework.Identifier is ".NETCoreApp" or ".NETStandard" or ".NETFramework")
                return framework;
        }
        catch (ArgumentException)
        {
            // Anybody may write the attribute.
        }

        throw new PluginLoadException(
            $"{fileName} says that it was built for '{text}', which is no framework that this tool, on .NET {Running}, can run.");
    }

    private static void RequireRuntime(string fileName, MetadataReader reader, FrameworkName? target)
    {
        if (target is { Identifier: ".NETFramework" })
            throw new PluginLoadException($"{fileName} was built for .NET Framework {target.Version} and this tool runs on .NET {Running}.");

        var needed = reader.AssemblyReferences
            .Select(handle => reader.GetAssemblyReference(handle))
            .Where(reference => reader.GetString(reference.Name) is "System.Runtime" or "System.Private.CoreLib")
            .Select(reference => new Version(reference.Version.Major, reference.Version.Minor))
            .Append(target is { Identifier: ".NETCoreApp" } ? new Version(target.Version.Major, target.Version.Minor) : Running)
            .Max()!;
        if (needed > Running)
        {
            throw new PluginLoadException(
                $"{fileName} was built for .NET {needed} and this tool runs on .NET {Running}: "
                + $"build the plugin for net{Running}, or run the tool on the newer runtime.");
        }
    }

    private static string AttributeType(MetadataReader reader, CustomAttribute attribute)
    {
        var type = attribute.Constructor.Kind == HandleKind.MemberReference
            ? reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent
            : default;
        if (type.Kind != HandleKind.TypeReference)
            return "";
        var reference = reader.GetTypeReference((TypeReferenceHandle)type);
        return $"{reader.GetString(reference.Namespace)}.{reader.GetString(reference.Name)}";
    }
}
