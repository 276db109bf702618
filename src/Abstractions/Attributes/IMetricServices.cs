using Microsoft.Extensions.DependencyInjection;

namespace CellEval;

/// <summary>Registers services of an assembly that has metrics; <see cref="MetricServicesAttribute{TServices}"/> names it.</summary>
public interface IMetricServices
{
    /// <summary>
    /// Registers services, with whatever lifetime: the scope is the run. Called last by the generated <c>Add…Metrics</c>, and when a
    /// tool loads the assembly. A service type (with its key) that is registered already stays what it is, be it the host's or that
    /// of a plugin before; nothing that is there can be removed. Other assemblies' metrics cannot be registered here.
    /// </summary>
    /// <param name="services">What is registered so far. Additions count once the method has returned.</param>
    static abstract void ConfigureServices(IServiceCollection services);
}
