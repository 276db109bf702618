using CellEval.SourceGenModel;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.DifferentialExpression;

/// <summary>Registers differential expression with a host.</summary>
public static class DifferentialExpressionServiceCollectionExtensions
{
    /// <summary>
    /// Registers the context of metrics on differential expression. A run's <see cref="DifferentialExpressionOptions"/> are among
    /// the options of its header, and <see cref="DeResults"/> among what it publishes. A second registration changes nothing.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddDifferentialExpression(this IServiceCollection services) =>
        services.AddMetricContext<DeContext, DeContextProvider>();
}
