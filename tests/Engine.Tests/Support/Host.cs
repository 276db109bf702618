using CellEval.SourceGenModel;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Engine.Tests;

/// <summary>Hosts as a program would set them up: CellEval with its metrics, and with plugins of a test.</summary>
internal static class Host
{
    public static ServiceProvider Create(params MetricPlugin[] plugins) => Create(_ => { }, plugins);

    public static ServiceProvider Create(Action<IServiceCollection> register, params MetricPlugin[] plugins)
    {
        var services = new ServiceCollection()
            .AddCellEval()
            .AddCellEvalMetricsDeMetrics()
            .AddCellEvalMetricsAnnDataMetrics();
        foreach (var plugin in plugins)
            services.AddSingleton(plugin);
        register(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    public static MetricRegistry Registry(params MetricPlugin[] plugins)
    {
        using var host = Create(plugins);
        return host.GetRequiredService<MetricRegistry>();
    }

    public static async Task<EvaluationResult> EvaluateAsync(EvaluationRequest request, params MetricPlugin[] plugins)
    {
        await using var host = Create(plugins);
        return await host.GetRequiredService<IEvaluator>().EvaluateAsync(request);
    }

    /// <summary>Evaluates with the plugin whose context logs cells.</summary>
    public static async Task<EvaluationResult> LogAsync(
        EvaluationRequest request, CellLogOptions options, CancellationToken cancellationToken = default)
    {
        await using var host = Create(
            services => services.AddSingleton(options).AddMetricContext<CellLog, CellLogProvider>(), options.Plugin());
        return await host.GetRequiredService<IEvaluator>().EvaluateAsync(request, null, cancellationToken);
    }
}
