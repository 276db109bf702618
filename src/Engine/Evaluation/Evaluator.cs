using System.Runtime.CompilerServices;
using CellEval.DifferentialExpression;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Engine;

/// <summary>Evaluates requests with the registered metrics, each run in a scope of services of its own.</summary>
/// <param name="registry">All metrics.</param>
/// <param name="scopes">Makes the runs' scopes.</param>
internal sealed class Evaluator(MetricRegistry registry, IServiceScopeFactory scopes) : IEvaluator
{
    public Task<EvaluationResult> EvaluateAsync(
        EvaluationRequest request, IProgress<EvaluationProgress>? progress, CancellationToken cancellationToken)
    {
        if (request.CellTypeColumn is not null)
            throw new ArgumentException("A request with a cell type column has a result for each cell type.", nameof(request));
        return Task.Run(() => Evaluate(request, null, progress, cancellationToken), cancellationToken);
    }

    public async IAsyncEnumerable<EvaluationResult> EvaluateCellTypesAsync(
        EvaluationRequest request,
        IProgress<EvaluationProgress>? progress,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (request is not { CellTypeColumn: not null, Real: { } real, Pred: { } pred })
            throw new RequestException("Cell types are a column of obs: both screens (-ap and -ar) are needed beside --celltype-col.");
        if (request.RealTable is not null || request.PredTable is not null)
            throw new RequestException("A DE table has no cell types: leave out -dr and -dp, or evaluate each cell type by itself.");

        var cellTypes = await Task.Run(() => CheckedCellTypes(request, real, pred), cancellationToken);
        foreach (var cellType in cellTypes)
            yield return await Task.Run(() => Evaluate(request, cellType, progress, cancellationToken), cancellationToken);
    }

    // What is wrong with the last cell type is said before the first is evaluated.
    private IReadOnlyList<string> CheckedCellTypes(EvaluationRequest request, IScreen real, IScreen pred)
    {
        var obsmKeys = RunPlan.Create(registry, request.Metrics).ObsmKeys;
        var cellTypes = ScreenPreparation.CellTypes(request, real, pred);
        foreach (var cellType in cellTypes)
            ScreenPreparation.Prepare(request, obsmKeys, cellType);
        return cellTypes;
    }

    private EvaluationResult Evaluate(
        EvaluationRequest request, string? cellType, IProgress<EvaluationProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.MaxDegreeOfParallelism, 1);
        var messages = new RunMessages(progress, cellType);
        var plan = RunPlan.Create(registry, request.Metrics);
        foreach (var warning in plan.Warnings)
            messages.Warn(warning);

        messages.Stage("checking inputs");
        var screens = ScreenPreparation.Prepare(request, plan.ObsmKeys, cellType);
        var header = new EvaluationHeader
        {
            Perturbations = screens.Perturbations,
            Genes = screens.Genes,
            Real = screens.Real?.Header,
            Pred = screens.Pred?.Header,
            ObsmKeys = plan.ObsmKeys,
            GivenTables = GivenTables(request),
        };

        using var serviceScope = scopes.CreateScope();
        var services = serviceScope.ServiceProvider;
        var scope = services.GetRequiredService<RunScope>();
        scope.MaxDegreeOfParallelism = request.MaxDegreeOfParallelism;
        services.GetRequiredService<DeRunOptions>().Value = request.DifferentialExpression;

        var contexts = plan.Metrics.SelectMany(metric => metric.Variant.Metric.Declaration.Contexts).Distinct();
        new ContextAssembly(registry, services, request, screens, header, scope, messages).Build(contexts, cancellationToken);
        var outcomes = new MetricRunner(screens.Perturbations, scope, services).Run(plan.Metrics, messages, cancellationToken);

        var de = services.GetRequiredService<DeResults>();
        return new EvaluationResult
        {
            CellType = cellType,
            Perturbations = screens.Perturbations,
            Outcomes = outcomes,
            RealDe = de.Real,
            PredDe = de.Pred,
            Warnings = messages.Warnings,
            Guesses = messages.Guesses,
            MemoEntries = [.. scope.Contexts.OfType<IMemoizedContext>().SelectMany(context => context.MemoEntries)],
        };
    }

    private static Side[] GivenTables(EvaluationRequest request) =>
        [
            .. request.RealTable is null ? Array.Empty<Side>() : [Side.Real],
            .. request.PredTable is null ? Array.Empty<Side>() : [Side.Pred],
        ];
}
