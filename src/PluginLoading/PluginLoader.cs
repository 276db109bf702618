using CellEval.SourceGenModel;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.PluginLoading;

/// <summary>Loads a plugin that fits, and registers it as its generated <c>Add…Metrics</c> would.</summary>
internal static class PluginLoader
{
    /// <exception cref="PluginLoadException">The plugin throws, or does not match its metadata.</exception>
    public static void Load(PluginHeader header, PluginAssets assets, IServiceCollection services)
    {
        try
        {
            var assembly = new PluginLoadContext(header, assets).LoadFromAssemblyPath(header.Path);
            var type = assembly.GetType(header.PluginType, throwOnError: true)!;
            var plugin = Activator.CreateInstance(type) as MetricPlugin
                ?? throw new InvalidOperationException($"{header.PluginType} is no {nameof(MetricPlugin)}.");
            if (plugin.IsHost)
                throw new PluginLoadException(HostRefusal(header.FileName));

            // A strategy that cannot be made is the plugin's fault, and only here it is known whose.
            foreach (var strategy in plugin.Strategies)
                _ = strategy.Create();
            foreach (var context in plugin.Contexts)
                context.Register(services);
            services.AddSingleton(plugin);
            plugin.ConfigureServices(services);
        }
        catch (Exception exception) when (exception is not PluginLoadException)
        {
            var cause = BaseOf(exception);
            throw new PluginLoadException(
                $"{header.FileName} fits this tool by what it says of itself, but cannot be loaded: {cause.GetType().Name}: {MessageOf(cause)}",
                exception);
        }
    }

    /// <summary>Says why a host cannot be a plugin.</summary>
    public static string HostRefusal(string fileName) =>
        $"{fileName} adds metrics to profiles that are not its own, as only a host may, and here the host is this tool: "
        + "declare a profile with [assembly: MetricProfile] for them, or take [InProfile] away.";

    // Messages, and what exceptions say of their base, are code of whoever wrote them.
    private static Exception BaseOf(Exception exception)
    {
        while (exception.InnerException is { } inner)
            exception = inner;
        return exception;
    }

    private static string MessageOf(Exception exception)
    {
        try
        {
            return exception.Message;
        }
        catch (Exception)
        {
            return "its message cannot be read.";
        }
    }
}
