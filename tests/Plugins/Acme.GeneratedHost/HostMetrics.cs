using CellEval;

namespace Acme.GeneratedHost;

internal static class HostMetrics
{
    [Metric("perturbation_count", Description = "The number of perturbations: the host's own metric.")]
    [InProfile("vcc")]
    public static double Count(DeContext de) => de.Perturbations.Count;
}
