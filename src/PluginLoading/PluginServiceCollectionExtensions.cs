using CellEval.PluginLoading;
using CellEval.SourceGenModel;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the metrics of plugins that are files.</summary>
public static class PluginServiceCollectionExtensions
{
    /// <summary>
    /// Loads plugins, each into a load context of its own that shares the contract with this process, and registers their metrics,
    /// contexts, strategies and services, as the plugins' generated <c>Add…Metrics</c> would. Call it after the metrics and services
    /// of the host itself: those stay what they are. Either all plugins are registered, or nothing.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="paths">The plugins' assemblies, <c>.dll</c> files.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="PluginLoadException">
    /// A file is missing or is no plugin, was built for another contract or a newer runtime, lacks an assembly, or is there already. No
    /// plugin is loaded before all have been looked at.
    /// </exception>
    public static IServiceCollection AddMetricPluginFiles(this IServiceCollection services, params IEnumerable<string> paths)
    {
        PluginHeader[] headers = [.. paths.Select(PluginMetadata.Read)];
        RequireOnce(services, headers);
        (PluginHeader Header, PluginAssets Assets)[] plugins = [.. headers.Select(header => (header, new PluginAssets(header)))];
        foreach (var (header, assets) in plugins)
            new DependencyCheck(header, assets).Run();

        IServiceCollection registered = new ServiceCollection();
        registered.Add(services);
        foreach (var (header, assets) in plugins)
            PluginLoader.Load(header, assets, registered);
        services.Add(registered.Skip(services.Count).ToList());
        return services;
    }

    private static void RequireOnce(IServiceCollection services, IReadOnlyList<PluginHeader> plugins)
    {
        var own = services
            .Where(service => service.ServiceType == typeof(MetricPlugin))
            .Select(service => (service.ImplementationType ?? service.ImplementationInstance?.GetType())?.Assembly.GetName().Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var given = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var plugin in plugins)
        {
            if (own.Contains(plugin.Name))
            {
                throw new PluginLoadException(
                    $"{plugin.Path} is called {plugin.Name}, as metrics that this tool has already: leave it out, or give the plugin another name.");
            }

            if (given.TryAdd(plugin.Name, plugin.Path))
                continue;
            throw new PluginLoadException(given[plugin.Name] == plugin.Path
                ? $"The plugin {plugin.Path} is given twice."
                : $"{given[plugin.Name]} and {plugin.Path} are both called {plugin.Name}: give one of them.");
        }
    }
}
