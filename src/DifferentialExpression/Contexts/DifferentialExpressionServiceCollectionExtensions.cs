using CellEval.SourceGenModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CellEval.DifferentialExpression;

/// <summary>Registers differential expression with a host.</summary>
public static class DifferentialExpressionServiceCollectionExtensions
{
    /// <summary>
    /// Registers the context of metrics on differential expression, and for each run the choices and results of its
    /// computation. A second registration changes nothing.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddDifferentialExpression(this IServiceCollection services)
    {
        services.TryAddScoped<DeRunOptions>();
        services.TryAddScoped<DeResults>();
        return services.AddMetricContext<DeContext, DeContextProvider>();
    }
}
