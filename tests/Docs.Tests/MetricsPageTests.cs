using CellEval.Engine;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Docs.Tests;

public sealed class MetricsPageTests
{
    [Fact]
    public async Task The_page_of_metrics_says_what_the_registry_holds()
    {
        await using ServiceProvider services = new ServiceCollection()
            .AddCellEval()
            .AddCellEvalMetricsDeMetrics()
            .AddCellEvalMetricsAnnDataMetrics()
            .BuildServiceProvider();
        MetricRegistry registry = services.GetRequiredService<MetricRegistry>();
        Assert.All(registry.Metrics, metric => Assert.True(metric.Kind is "de" or "anndata"));

        string path = Path.Combine(RepositoryRoot.Path, "docs", "metrics.md");
        string page = MetricsPage.Of(registry);
        if (File.Exists(path) && await File.ReadAllTextAsync(path) == page)
            return;
        await File.WriteAllTextAsync(Path.ChangeExtension(path, ".received.md"), page);
        Assert.Fail("docs/metrics.md is not what the registry says: look at metrics.received.md, and rename it.");
    }
}
