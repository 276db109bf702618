using CellEval.DifferentialExpression;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Engine;

/// <summary>What a run would do with its inputs, and all that it would refuse before it reads cells: the checks of a run.</summary>
/// <remarks>No cell is read; the values of a screen are looked at by <see cref="ValueInspection"/>.</remarks>
public sealed class RunInspection
{
    private RunInspection(IReadOnlyList<InspectedMetric> metrics, IReadOnlyList<string> warnings, IReadOnlyList<Exception> problems) =>
        (Metrics, Warnings, Problems) = (metrics, warnings, problems);

    /// <summary>Gets the metrics of the run, in the order of results; none where the inputs do not fit together.</summary>
    public IReadOnlyList<InspectedMetric> Metrics { get; }

    /// <summary>Gets what the request asks for without effect, and what users may not expect of the tables.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>
    /// Gets what the run would end with, each an <see cref="InputException"/> or a <see cref="RequestException"/>; where there are several,
    /// a run names the first only.
    /// </summary>
    public IReadOnlyList<Exception> Problems { get; }

    /// <summary>Makes the checks of a run.</summary>
    /// <param name="services">A host's services, from <c>AddCellEval</c>.</param>
    /// <param name="request">The request.</param>
    /// <returns>What they say.</returns>
    /// <exception cref="RequestException">The request names metrics or options that do not exist.</exception>
    public static RunInspection Of(IServiceProvider services, EvaluationRequest request)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(request);
        var registry = services.GetRequiredService<MetricRegistry>();
        var plan = RunPlan.Create(registry, request.Metrics);
        var problems = new ProblemList();
        if (request is { Real: { } real, Pred: { } pred })
            CheckPair(request, plan, real, pred, problems);

        // With all known, only what these checks do not see is left: the tables, and what providers need.
        IReadOnlyList<InspectedMetric> metrics = [];
        IEnumerable<string> ofTables = [];
        if (problems.Problems.Count == 0 && problems.Try(() => ScreenPreparation.Prepare(request, plan.ObsmKeys, null)) is { } screens)
        {
            using var scope = services.CreateScope();
            var header = Header(request, plan, screens);
            metrics = new NeedsInspection(registry, scope.ServiceProvider, header, problems).Of(plan);
            if (!plan.Metrics.Any(metric => metric.Variant.Metric.Declaration.Contexts.Contains(typeof(DeContext))))
                ofTables = UnusedTables.Warnings(request);
            else if (problems.Problems.Count == 0)
                ofTables = GivenTables.Warnings(header);
        }

        return new RunInspection(metrics, [.. plan.Warnings, .. ofTables], problems.Problems);
    }

    private static void CheckPair(EvaluationRequest request, RunPlan plan, IScreen real, IScreen pred, ProblemList problems)
    {
        var chosen = new ChosenPerturbations(request);
        problems.Try(() => ScreenCheck.RequireSameGenes(real, pred));
        foreach (var key in plan.ObsmKeys)
        {
            // Each side by itself first: of a pair the check names one only.
            problems.Try(() => ScreenCheck.RequireObsm([real], [key]));
            problems.Try(() => ScreenCheck.RequireObsm([pred], [key]));
            problems.Try(() => ScreenCheck.RequireObsm([real, pred], [key]));
        }

        var realColumn = problems.Try(() => ScreenPreparation.ReadPerturbations(real, request));
        var predColumn = problems.Try(() => ScreenPreparation.ReadPerturbations(pred, request));
        IReadOnlyList<string?> cellTypes = [null];
        if (request.CellTypeColumn is not null)
            cellTypes = problems.Try(() => ScreenPreparation.CellTypes(request, real, pred)) ?? [];
        foreach (var cellType in cellTypes)
        {
            var realNames = Names(real, realColumn, cellType);
            var predNames = Names(pred, predColumn, cellType);
            if (realNames is not null && predNames is not null)
            {
                var within = ScreenPreparation.Within(cellType);
                problems.Try(() => ScreenCheck.RequireSamePerturbations(real, realNames, pred, predNames, within));
            }
        }

        string[]? Names(IScreen screen, ObsLabels? column, string? cellType)
        {
            if (column is null)
                return null;
            var names = chosen.Of(LabelledScreen.NamesInUse(column, ScreenPreparation.Wanted(screen, request, cellType)));
            var within = ScreenPreparation.Within(cellType);
            problems.Try(() => ScreenCheck.RequireControl(screen, names, request.Control, within));
            problems.Try(() => ScreenCheck.RequirePerturbation(screen, names, request.Control, within));

            // A missing control has been said.
            return [.. names.Where(name => name != request.Control)];
        }
    }

    private static EvaluationHeader Header(EvaluationRequest request, RunPlan plan, Screens screens) => new()
    {
        Perturbations = screens.Perturbations,
        Genes = screens.Genes,
        Real = screens.Real?.Header,
        Pred = screens.Pred?.Header,
        ObsmKeys = plan.ObsmKeys,
        RealTable = request.RealTable,
        PredTable = request.PredTable,
        Options = request.Options,
    };
}
