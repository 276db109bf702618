using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Engine;

/// <summary>Finds services that metrics take and nobody has registered, before any work.</summary>
internal static class ServiceCheck
{
    /// <summary>Requires the services of all planned metrics.</summary>
    /// <exception cref="MetricRegistrationException">A service is not registered.</exception>
    public static void Require(RunPlan plan, IServiceProvider services)
    {
        // A host's own container need not say what it has; there a metric without its service fails by itself.
        if (services.GetService<IServiceProviderIsService>() is not { } registered)
            return;
        foreach (var declaration in plan.Metrics.Select(metric => metric.Variant.Metric.Declaration))
        {
            if (declaration.Services.FirstOrDefault(service => !registered.IsService(service)) is { } missing)
                throw new MetricRegistrationException($"The metric {declaration.Name} needs a {missing}: register one.");
        }
    }
}
