using System.Reflection;
using System.Runtime.Loader;

namespace CellEval.PluginLoading;

/// <summary>One plugin's assemblies: the contract and the runtime are the host's, all else is the plugin's own.</summary>
internal sealed class PluginLoadContext(PluginHeader plugin, PluginAssets assets) : AssemblyLoadContext(plugin.Name)
{
    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var name = assemblyName.Name!;
        if (!string.IsNullOrEmpty(assemblyName.CultureName))
            return assets.FindTexts(name, assemblyName.CultureName) is { } texts ? LoadFromAssemblyPath(texts) : null;
        if (HostAssemblies.TryGetShared(name, out var shared) || HostAssemblies.TryGetRuntime(assemblyName, out shared))
            return shared;
        if (assets.FindAssembly(name) is { } path)
            return LoadFromAssemblyPath(path);

        // Without this the runtime would look among the libraries of the host.
        throw new FileNotFoundException(
            $"{plugin.FileName} needs the assembly {name} {assemblyName.Version}, which is not in {plugin.Folder}.", name + ".dll");
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        assets.FindNative(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
}
