using CellEval;
using CellEval.DifferentialExpression;
using CellEval.Engine;
using CellEval.SourceGenModel;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers CellEval with a host.</summary>
public static class CellEvalServiceCollectionExtensions
{
    /// <summary>
    /// Registers the evaluator, the registry of metrics, and the contexts of CellEval. Metrics come with each plugin's own
    /// <c>Add…Metrics</c>. Profiles resolve as keyed services: <c>GetRequiredKeyedService&lt;MetricProfile&gt;("full")</c>. The
    /// container keeps each for ever, so texts that users make up go to <see cref="MetricRegistry.Profile"/> instead.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddCellEval(this IServiceCollection services)
    {
        services.AddOptions<EvaluationOptions>();
        services.TryAddSingleton<IEvaluator, Evaluator>();
        services.TryAddSingleton(static provider => new MetricRegistry(
            Plugins(provider),
            [
                ContextDeclaration.Create<DeContext>("de"),
                ContextDeclaration.Create<ScreenPair>("anndata"),
                ContextDeclaration.Create<ScreenCells>("anndata"),
            ]));
        services.TryAddKeyedSingleton(
            KeyedService.AnyKey,
            static (provider, name) => provider.GetRequiredService<MetricRegistry>().Profile(name!.ToString()!));

        services.TryAddScoped<RunScope>();
        services.TryAddScoped<IRunContexts>(static run => run.GetRequiredService<RunScope>());
        services.TryAddScoped<IComputeResources>(static run => run.GetRequiredService<RunScope>().Resources);
        services.AddDifferentialExpression();
        services.AddMetricContext<ScreenPair, ScreenPairProvider>();
        services.AddMetricContext<ScreenCells, ScreenCellsProvider>();
        return services;
    }

    private static IEnumerable<MetricPlugin> Plugins(IServiceProvider provider)
    {
        try
        {
            return provider.GetServices<MetricPlugin>();
        }
        catch (Exception exception) when (exception is not MetricRegistrationException)
        {
            throw new MetricRegistrationException(
                $"A registered plugin cannot be made: {exception.GetType().Name}: {FailureReason.Of(exception)}", exception);
        }
    }
}
