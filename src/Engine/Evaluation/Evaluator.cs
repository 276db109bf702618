using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CellEval.Engine;

/// <summary>Evaluates requests with the registered metrics, each run in a scope of services of its own.</summary>
/// <param name="registry">All metrics.</param>
/// <param name="scopes">Makes the runs' scopes.</param>
/// <param name="loggers">Makes the log; null where the host has none.</param>
internal sealed class Evaluator(MetricRegistry registry, IServiceScopeFactory scopes, ILoggerFactory? loggers = null) : IEvaluator
{
    private readonly ILogger _logger = loggers?.CreateLogger(CellEvalTelemetry.LogCategory) ?? NullLogger.Instance;

    public Task<EvaluationResult> EvaluateAsync(
        EvaluationRequest request, IProgress<EvaluationProgress>? progress, CancellationToken cancellationToken)
    {
        RequireWhole(request);
        if (request.CellTypeColumn is not null)
            throw new ArgumentException("A request with a cell type column has a result for each cell type.", nameof(request));
        return Task.Run(
            () => EvaluateAsync(request, RunPlan.Create(registry, request.Metrics), null, progress, cancellationToken),
            cancellationToken);
    }

    public async IAsyncEnumerable<EvaluationResult> EvaluateCellTypesAsync(
        EvaluationRequest request,
        IProgress<EvaluationProgress>? progress,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        RequireWhole(request);
        if (request is not { CellTypeColumn: not null, Real: { } real, Pred: { } pred })
        {
            throw new RequestException("Cell types are a column of obs: both screens and the name of the column are needed.")
            {
                Settings = [nameof(request.Pred), nameof(request.Real), nameof(request.CellTypeColumn)],
            };
        }

        if (request.RealTable is not null || request.PredTable is not null)
            throw new RequestException("A DE table has no cell types: leave tables out, or evaluate each cell type by itself.");

        var plan = RunPlan.Create(registry, request.Metrics);
        var cellTypes = await Task.Run(() => CheckedCellTypes(request, plan, real, pred), cancellationToken);
        string[] ofAll = [.. ScreenPreparation.CellsWithoutCellType(request, real, pred)];
        foreach (var cellType in cellTypes)
        {
            var result = await Task.Run(() => EvaluateAsync(request, plan, cellType, progress, cancellationToken), cancellationToken);
            yield return result with { Warnings = [.. ofAll, .. result.Warnings] };

            // Said once, with the first.
            ofAll = [];
        }
    }

    private static void RequireWhole(EvaluationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var metrics = request.Metrics ?? throw new ArgumentException("The selection of metrics is null.", nameof(request));
        object?[] parts =
        [
            request.PerturbationColumn, request.Control, request.Options, request.Memory, metrics.Profile, metrics.Skip, metrics.Settings,
            metrics.FurtherVariants,
        ];
        if (parts.Contains(null)
            || metrics.Skip.Contains(null!) || metrics.Settings.Contains(null!) || metrics.FurtherVariants.Contains(null!)
            || request.Perturbations?.Contains(null!) == true)
        {
            throw new ArgumentException("A part of the request, or an entry of a list in it, is null.", nameof(request));
        }
    }

    // What is wrong with the last cell type is said before the first is evaluated.
    private static IReadOnlyList<string> CheckedCellTypes(EvaluationRequest request, RunPlan plan, IScreen real, IScreen pred)
    {
        var cellTypes = ScreenPreparation.CellTypes(request, real, pred);
        foreach (var cellType in cellTypes)
            ScreenPreparation.Prepare(request, plan.ObsmKeys, cellType);
        return cellTypes;
    }

    private Task<EvaluationResult> EvaluateAsync(
        EvaluationRequest request,
        RunPlan plan,
        string? cellType,
        IProgress<EvaluationProgress>? progress,
        CancellationToken cancellationToken) =>
        new ObservedRun(_logger, request, plan, cellType)
            .ExecuteAsync(observed => ComputeAsync(observed, plan, cellType, progress, cancellationToken));

    private async Task<EvaluationResult> ComputeAsync(
        EvaluationRequest request,
        RunPlan plan,
        string? cellType,
        IProgress<EvaluationProgress>? progress,
        CancellationToken cancellationToken)
    {
        request = request with { MaxDegreeOfParallelism = RunResources.Sensible(request.MaxDegreeOfParallelism) };
        if (request.MetricTimeout is { } timeout && (timeout <= TimeSpan.Zero || timeout.TotalMilliseconds > int.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(request), timeout, "A metric's time is above 0 and below 24 days.");
        var messages = new RunMessages(progress, cellType, _logger);
        foreach (var warning in plan.Warnings)
            messages.Warn(warning);

        EvaluationResult result;
        await using (var services = new RunServices(scopes.CreateAsyncScope(), messages))
            result = Compute(request, plan, cellType, services.Provider, messages, cancellationToken);

        // Services that are disposed may have had something to say.
        return result with { Warnings = messages.Warnings };
    }

    private EvaluationResult Compute(
        EvaluationRequest request,
        RunPlan plan,
        string? cellType,
        IServiceProvider services,
        RunMessages messages,
        CancellationToken cancellationToken)
    {
        var checking = messages.Stage("checking inputs");
        var screens = ScreenPreparation.Prepare(request, plan.ObsmKeys, cellType);
        foreach (var screen in new[] { screens.Real, screens.Pred })
        {
            if (!request.WarnsOfUnlabelledCells || screen is null)
                continue;
            foreach (var warning in screen.Warnings(request.PerturbationColumn))
                messages.Warn(warning);
        }

        var chosen = new ChosenPerturbations(request);
        checking.End();
        var header = new EvaluationHeader
        {
            Perturbations = screens.Perturbations,
            Genes = screens.Genes,
            Real = screens.Real?.Header,
            Pred = screens.Pred?.Header,
            ObsmKeys = plan.ObsmKeys,
            RealTable = chosen.Of(request.RealTable),
            PredTable = chosen.Of(request.PredTable),
            Options = request.Options,
        };

        var scope = services.GetRequiredService<RunScope>();
        scope.Resources = new RunResources(request.MaxDegreeOfParallelism, request.Memory.WorkingBytes, messages);
        scope.Cells = new CellMemory(request.Memory.CellBytes, request.Memory.TemporaryDirectory);
        new ContextAssembly(registry, services, request, screens, header, scope, messages).Build(plan.Metrics, cancellationToken);
        var outcomes = new MetricRunner(screens.Perturbations, scope, services, request.MetricTimeout)
            .Run(plan.Metrics, messages, request.MetricFinished, cancellationToken);

        return new EvaluationResult
        {
            CellType = cellType,
            Perturbations = screens.Perturbations,
            Outcomes = outcomes,
            Published = scope.Published,
            Warnings = messages.Warnings,
            Scales = messages.Scales,
            Guesses = messages.Guesses,
            MemoEntries = [.. scope.Contexts.OfType<IMemoizedContext>().SelectMany(context =>
                context.MemoEntries.Select(entry => entry with { Context = context.GetType().Name }))],
        };
    }
}
