using CellEval.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Metrics.De.Tests;

/// <summary>What every metric promises, checked as authors of metrics check theirs.</summary>
public sealed class PromiseTests
{
    [Fact]
    public void Every_metric_keeps_what_metrics_promise()
    {
        using var harness = MetricHarness.For(services => services.AddCellEvalMetricsDeMetrics());
        MetricInvariance.Check(harness);
    }
}
