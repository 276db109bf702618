using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CellEval.PluginLoading;

/// <summary>Follows a plugin's references through its files, before any is loaded, and refuses one that leads nowhere.</summary>
internal sealed class DependencyCheck(PluginHeader plugin, PluginAssets assets)
{
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="PluginLoadException">An assembly is missing, or too old.</exception>
    public void Run() => Follow(plugin.Path, plugin.FileName);

    private void Follow(string path, string asking)
    {
        foreach (var reference in References(path, asking))
        {
            if (!_seen.Add(reference.FullName))
                continue;
            var name = reference.Name!;
            if (HostAssemblies.TryGetShared(name, out var shared))
            {
                RequireShared(reference, shared.GetName().Version!, asking);
                continue;
            }

            if (HostAssemblies.TryGetRuntime(reference, out _))
                continue;
            if (assets.FindAssembly(name) is { } file)
            {
                RequireVersion(reference, file, asking);
                Follow(file, Path.GetFileName(file));
            }
            else if (path == plugin.Path || assets.IsListed(name))
            {
                // A library may have references that only some of its users need; a list of all that is needed tells.
                throw new PluginLoadException(
                    $"{Asking(asking)} the assembly {name} {reference.Version}, which is neither in {plugin.Folder} nor part of this "
                    + "tool: take all files that 'dotnet publish' of the plugin makes.");
            }
        }
    }

    private void RequireShared(AssemblyName reference, Version shared, string asking)
    {
        // The contract has a check of its own.
        if (reference.Name != HostAssemblies.Contract.Name && reference.Version > shared)
        {
            throw new PluginLoadException(
                $"{Asking(asking)} {reference.Name} {reference.Version} and this tool shares its own {shared}: "
                + "build the plugin with that version, or use a newer celleval.");
        }
    }

    private void RequireVersion(AssemblyName reference, string file, string asking)
    {
        AssemblyName found;
        try
        {
            found = AssemblyName.GetAssemblyName(file);
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException or UnauthorizedAccessException)
        {
            throw new PluginLoadException(
                $"{Asking(asking)} the assembly {reference.Name}, but {file} cannot be read: {exception.Message}", exception);
        }

        if (found.Version < reference.Version)
        {
            throw new PluginLoadException(
                $"{Asking(asking)} {reference.Name} {reference.Version}, and {file} is {found.Version}: "
                + "take all files that 'dotnet publish' of the plugin makes.");
        }
    }

    private string Asking(string asking) => asking == plugin.FileName ? $"{asking} needs" : $"{asking} of {plugin.FileName} needs";

    private AssemblyName[] References(string path, string asking)
    {
        try
        {
            using var file = new PEReader(File.OpenRead(path));
            var reader = file.GetMetadataReader();
            return [.. reader.AssemblyReferences.Select(handle => reader.GetAssemblyReference(handle).GetAssemblyName())];
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException or UnauthorizedAccessException or InvalidOperationException)
        {
            throw new PluginLoadException($"{asking} of {plugin.FileName} cannot be read: {exception.Message}", exception);
        }
    }
}
