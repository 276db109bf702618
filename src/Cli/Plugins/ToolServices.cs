using CellEval.Engine;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Cli.Plugins;

/// <summary>The tool's services. They are made when a command first asks for one, after the command line has named the plugins.</summary>
internal sealed class ToolServices : IServiceProvider, IAsyncDisposable
{
    private IReadOnlyList<string> _plugins = [];
    private ServiceProvider? _services;

    /// <summary>Names the plugins to load.</summary>
    public void Use(IReadOnlyList<string> plugins) => _plugins = plugins;

    /// <exception cref="PluginLoading.PluginLoadException">A plugin does not fit.</exception>
    public object? GetService(Type serviceType) => (_services ??= Build()).GetService(serviceType);

    public ValueTask DisposeAsync() => _services?.DisposeAsync() ?? ValueTask.CompletedTask;

    private ServiceProvider Build()
    {
        var services = new ServiceCollection()
            .AddCellEval()
            .AddCellEvalMetricsDeMetrics()
            .AddCellEvalMetricsAnnDataMetrics()
            .AddCellEvalJobsMetrics();
        if (_plugins.Count > 0)
        {
            services.AddSingleton<IStrayOutput>(ConsoleCapture.Start());
            services.AddMetricPluginFiles(_plugins);
        }

        return services.BuildServiceProvider();
    }
}
