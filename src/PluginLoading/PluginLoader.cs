using CellEval.SourceGenModel;

namespace CellEval.PluginLoading;

/// <summary>Loads a plugin that fits, and makes its table of declarations.</summary>
internal static class PluginLoader
{
    /// <exception cref="PluginLoadException">The plugin throws, or does not match its metadata.</exception>
    public static MetricPlugin Load(PluginHeader header, PluginAssets assets)
    {
        try
        {
            var assembly = new PluginLoadContext(header, assets).LoadFromAssemblyPath(header.Path);
            var type = assembly.GetType(header.PluginType, throwOnError: true)!;
            var plugin = Activator.CreateInstance(type) as MetricPlugin
                ?? throw new InvalidOperationException($"{header.PluginType} is no {nameof(MetricPlugin)}.");

            // A strategy that cannot be made is the plugin's fault, and only here it is known whose.
            foreach (var strategy in plugin.Strategies)
                _ = strategy.Create();
            return plugin;
        }
        catch (Exception exception)
        {
            var cause = exception.GetBaseException();
            throw new PluginLoadException(
                $"{header.FileName} fits this tool by what it says of itself, but cannot be loaded: {cause.GetType().Name}: {cause.Message}",
                exception);
        }
    }
}
