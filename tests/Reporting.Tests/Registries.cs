using CellEval.Engine;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Reporting.Tests;

/// <summary>The registry with the metrics of CellEval.</summary>
internal static class Registries
{
    public static MetricRegistry Default { get; } = new ServiceCollection()
        .AddCellEval()
        .AddCellEvalMetricsDeMetrics()
        .AddCellEvalMetricsAnnDataMetrics()
        .BuildServiceProvider()
        .GetRequiredService<MetricRegistry>();
}
