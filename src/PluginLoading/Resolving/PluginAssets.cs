using Microsoft.Extensions.DependencyModel;

namespace CellEval.PluginLoading;

/// <summary>
/// The assemblies and native libraries that lie with a plugin: what its <c>.deps.json</c> lists for this machine, and beside it
/// whatever the folder holds. (The runtime's own AssemblyDependencyResolver does not work in a self-contained single file.)
/// </summary>
internal sealed class PluginAssets
{
    private readonly string _folder;
    private readonly Dictionary<string, string> _assemblies = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _natives = new(StringComparer.Ordinal);
    private readonly HashSet<string>? _listed;

    /// <exception cref="PluginLoadException">The <c>.deps.json</c> cannot be read.</exception>
    public PluginAssets(PluginHeader plugin)
    {
        _folder = plugin.Folder;
        var deps = Path.ChangeExtension(plugin.Path, ".deps.json");
        if (!File.Exists(deps))
            return;
        _listed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var library in Read(plugin, deps).RuntimeLibraries)
        {
            foreach (var path in AssetsOf(library.RuntimeAssemblyGroups))
            {
                _listed.Add(Path.GetFileNameWithoutExtension(path));
                Add(_assemblies, Path.GetFileNameWithoutExtension(path), path);
            }

            foreach (var path in AssetsOf(library.NativeLibraryGroups))
                Add(_natives, Path.GetFileName(path), path);
        }
    }

    /// <summary>Says whether an assembly belongs to the plugin, be it there or not: without a list, any may.</summary>
    public bool IsListed(string assembly) => _listed is null || _listed.Contains(assembly);

    /// <summary>Finds an assembly's file, or null.</summary>
    public string? FindAssembly(string name) =>
        _assemblies.GetValueOrDefault(name) ?? Existing(Path.Combine(_folder, name + ".dll"));

    /// <summary>Finds the file of an assembly's translated texts, or null.</summary>
    public string? FindTexts(string name, string culture) => Existing(Path.Combine(_folder, culture, name + ".dll"));

    /// <summary>Finds a native library's file by the name that code imports it with, or null.</summary>
    public string? FindNative(string name)
    {
        foreach (var file in NativeNames(Path.GetFileName(name)))
        {
            var found = _natives.GetValueOrDefault(file)
                ?? RuntimeIdentifiers.Fitting
                    .Select(system => Existing(Path.Combine(_folder, "runtimes", system, "native", file)))
                    .FirstOrDefault(path => path is not null)
                ?? Existing(Path.Combine(_folder, file));
            if (found is not null)
                return found;
        }

        return null;
    }

    private static DependencyContext Read(PluginHeader plugin, string deps)
    {
        try
        {
            using var stream = File.OpenRead(deps);
            using var reader = new DependencyContextJsonReader();
            return reader.Read(stream);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw new PluginLoadException(
                $"{plugin.FileName} cannot be loaded: {deps} lists what it needs, but cannot be read ({exception.Message}).", exception);
        }
    }

    // Of the groups for machines, the closest; assets that fit every machine stand in one without a runtime.
    private static IEnumerable<string> AssetsOf(IReadOnlyList<RuntimeAssetGroup> groups)
    {
        var fitting = RuntimeIdentifiers.Fitting
            .Select(system => groups.FirstOrDefault(group => group.Runtime == system))
            .FirstOrDefault(group => group is not null);
        return (fitting ?? groups.FirstOrDefault(group => string.IsNullOrEmpty(group.Runtime)))?.AssetPaths ?? [];
    }

    private static string[] NativeNames(string name) =>
        OperatingSystem.IsWindows() ? [name, $"{name}.dll"]
        : OperatingSystem.IsMacOS() ? [name, $"lib{name}.dylib", $"{name}.dylib", $"lib{name}"]
        : [name, $"lib{name}.so", $"{name}.so", $"lib{name}"];

    private static string? Existing(string path) => File.Exists(path) ? path : null;

    // Publishing keeps the paths of assets for one machine and flattens the others.
    private void Add(Dictionary<string, string> assets, string name, string path)
    {
        if ((Existing(Path.Combine(_folder, path)) ?? Existing(Path.Combine(_folder, Path.GetFileName(path)))) is { } file)
            assets.TryAdd(name, file);
    }
}
