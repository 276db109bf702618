using Microsoft.Extensions.DependencyInjection;

namespace AcmeNamespace.Tests;

/// <summary>The metrics of this solution as a host sees them.</summary>
internal static class Plugin
{
    public static MetricHarness Metrics { get; } = MetricHarness.For(services => services.AddAcmeMetricsMetrics());
}
