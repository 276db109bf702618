using CellEval.Engine;
using CellEval.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Metrics.AnnData.Tests;

/// <summary>What every metric promises, checked as authors of metrics check theirs: over X and over an embedding.</summary>
public sealed class PromiseTests
{
    [Theory]
    [InlineData("")]
    [InlineData(RandomInputs.ObsmKey)]
    public void Every_metric_keeps_what_metrics_promise(string embedKey)
    {
        using var harness = MetricHarness.For(services => services.AddCellEvalMetricsAnnDataMetrics());
        var metrics = harness.Registry.Metrics.Select(metric => metric.Name);
        MetricInvariance.Check(harness, new InvarianceOptions
        {
            Settings = embedKey.Length == 0 ? [] : [.. metrics.Select(metric => new OptionSetting(metric, "embed_key", embedKey))],
        });
    }
}
