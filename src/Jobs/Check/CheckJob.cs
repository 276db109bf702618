using CellEval.Engine;

namespace CellEval.Jobs;

/// <summary>Looks at inputs with the checks of a run, and goes on where a run would end.</summary>
public static class CheckJob
{
    /// <summary>Looks at all inputs; each screen's cells are read.</summary>
    /// <param name="services">A host's services, from <c>AddCellEval</c>.</param>
    /// <param name="request">What to look at.</param>
    /// <param name="progress">Is told how far the job is; may be null.</param>
    /// <param name="cancellationToken">Stops the job.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="RequestException">The request names metrics or options that do not exist.</exception>
    public static Task<CheckResult> RunAsync(
        IServiceProvider services,
        CheckRequest request,
        IProgress<EvaluationProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(request);
        return Task.Run(() => Run(services, request, progress, cancellationToken), cancellationToken);
    }

    private static CheckResult Run(
        IServiceProvider services, CheckRequest request, IProgress<EvaluationProgress>? progress, CancellationToken cancellationToken)
    {
        var run = Inspect(services, request);
        string[] keys = [.. (run?.Metrics ?? []).SelectMany(metric => metric.ObsmKeys).Distinct(StringComparer.Ordinal)];
        return new CheckResult(
            [.. request.Screens.Select(screen => Look(screen, request.Run, keys, progress, cancellationToken))],
            [.. request.Tables.Select(table => TableFindings.Of(table, request.Run.Control, cancellationToken))],
            run);
    }

    private static RunInspection? Inspect(IServiceProvider services, CheckRequest request)
    {
        if (request.Screens.Count < 2 && (request.Screens.Count > 0 || request.Tables.Count < 2))
            return null;
        return RunInspection.Of(services, request.Run with
        {
            Real = request.Screens.ElementAtOrDefault(0),
            Pred = request.Screens.ElementAtOrDefault(1),
            RealTable = request.Tables.ElementAtOrDefault(0),
            PredTable = request.Tables.ElementAtOrDefault(1),
        });
    }

    private static ScreenFindings Look(
        IScreen screen,
        EvaluationRequest run,
        IReadOnlyList<string> obsmKeys,
        IProgress<EvaluationProgress>? progress,
        CancellationToken cancellationToken)
    {
        var obs = screen.ObsColumns.Select(column => new ObsColumn(column, CountLabels(screen, column))).ToList();
        var labels = LabelInspection.Read(screen, run.PerturbationColumn, run.Control);
        try
        {
            var values = ValueInspection.Read(screen, run.Scale, obsmKeys, progress, cancellationToken);
            return new ScreenFindings(screen, obs, labels, values, null);
        }
        catch (InputException unreadable)
        {
            return new ScreenFindings(screen, obs, labels, null, unreadable);
        }
    }

    private static int? CountLabels(IScreen screen, string column)
    {
        try
        {
            var labels = screen.ReadObs(column);
            return labels.Codes.ToArray().Where(code => code >= 0).Distinct().Count();
        }
        catch (InputException)
        {
            // Only a column that a run reads must hold labels.
            return null;
        }
    }
}
