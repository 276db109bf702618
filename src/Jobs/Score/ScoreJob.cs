using CellEval.Engine;
using CellEval.Naming;

namespace CellEval.Jobs;

/// <summary>Says how much better than a baseline a prediction is: the job behind <c>celleval score</c>.</summary>
public static class ScoreJob
{
    /// <summary>Reads both tables and scores what can be scored.</summary>
    /// <param name="request">The tables.</param>
    /// <param name="registry">Knows the best value of each column.</param>
    /// <returns>The scores.</returns>
    /// <exception cref="InputException">
    /// A file is no aggregate table, they have different columns, or no column has a score.
    /// </exception>
    /// <exception cref="StrategyException">The rule threw.</exception>
    public static ScoreResult Run(ScoreRequest request, MetricRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(registry);
        var user = AggregateMeans.Read(request.User);
        var baseline = AggregateMeans.Read(request.Base);
        RequireSameColumns(request, user, baseline);

        var best = user.Columns.ToDictionary(column => column, column => registry.FindVariantOfColumn(column)?.Metric.Declaration.Best);
        var scored = StrategyException.Call<string[]>(
            request.Rule,
            () =>
            [
                .. user.Columns
                    .Where(column => best[column] is { } value && request.Rule.CanScore(value))
                    .OrderBy(column => best[column] switch { BestValue.Zero => 0, BestValue.One => 1, _ => 2 }),
            ],
            CancellationToken.None);
        if (scored.Length == 0)
        {
            throw new InputException(
                $"{request.User}: no column has a score. Found: {NameSample.Of(user.Columns)}. Expected metrics that have a best value; "
                + "those of a plugin are known when the plugin is loaded.");
        }

        var scores = StrategyException.Call(
            request.Rule,
            () => Array.ConvertAll(
                scored,
                column => new MetricScore(column, request.Rule.Score(best[column]!.Value, user[column], baseline[column]))),
            CancellationToken.None);
        return new ScoreResult
        {
            Scores = scores,
            Average = scores.Sum(score => score.Score) / scores.Length,
            Warnings = [.. Warnings(request, user, baseline, scored, best)],
        };
    }

    private static void RequireSameColumns(ScoreRequest request, AggregateMeans user, AggregateMeans baseline)
    {
        if (NameDifference.Describe(request.User, user.Columns, request.Base, baseline.Columns) is { } difference)
        {
            throw new InputException(
                $"The tables have different columns: {difference}. Both must be of runs with the same metrics: evaluate the prediction and "
                + "the baseline with the same profile.");
        }
    }

    private static IEnumerable<string> Warnings(
        ScoreRequest request,
        AggregateMeans user,
        AggregateMeans baseline,
        string[] scored,
        Dictionary<string, BestValue?> best)
    {
        string[] unknown = [.. user.Columns.Where(column => best[column] is null)];
        if (unknown.Length > 0)
            yield return $"Left out, because no such metric is registered: {NameSample.Of(unknown)}.";
        string[] unscored = [.. user.Columns.Except(scored).Except(unknown)];
        if (unscored.Length > 0)
            yield return $"Left out, because their best value gives no score: {NameSample.Of(unscored)}.";
        foreach (var (path, means) in new[] { (request.User, user), (request.Base, baseline) })
        {
            string[] missing = [.. scored.Where(column => means[column] is null)];
            if (missing.Length > 0)
                yield return $"{path} has no mean of {NameSample.Of(missing)}.";
        }
    }
}
