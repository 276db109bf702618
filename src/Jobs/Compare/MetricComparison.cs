using CellEval.Engine;
using CellEval.Numerics;
using CellEval.SourceGenModel;

namespace CellEval.Jobs;

/// <summary>Compares models by one metric.</summary>
internal static class MetricComparison
{
    /// <param name="name">The column's name.</param>
    /// <param name="declaration">The metric; null where it is not registered.</param>
    /// <param name="recordedScalar">Whether the runs say that it has one value for a run; null where none says it.</param>
    /// <param name="models">Each model's name, and its value for each perturbation.</param>
    /// <param name="request">How intervals are found.</param>
    /// <param name="cancellationToken">Stops the comparison.</param>
    public static ComparedMetric Of(
        string name,
        MetricDeclaration? declaration,
        bool? recordedScalar,
        (string Model, double?[] Values)[] models,
        CompareRequest request,
        CancellationToken cancellationToken)
    {
        // One value in every row is what scalars look like. Taken for many values they would seem to be certain.
        var isScalar = declaration?.IsScalar ?? recordedScalar ?? Array.TrueForAll(models, model => model.Values.Distinct().Count() == 1);
        var best = declaration?.Best ?? BestValue.None;
        var pairs = (
            from a in Enumerable.Range(0, models.Length)
            from b in Enumerable.Range(a + 1, models.Length - a - 1)
            select (A: models[a].Model, B: models[b].Model, Values: Differences(models[a].Values, models[b].Values))).ToArray();
        double?[][] columns = [.. models.Select(model => model.Values), .. pairs.Select(pair => pair.Values)];
        var intervals = isScalar
            ? new ConfidenceInterval?[columns.Length]
            : ColumnIntervals.Of(columns, request.Bootstrap, request.MaxDegreeOfParallelism, cancellationToken);

        double?[] means = [.. models.Select(model => Describe(model.Values).Mean)];
        ModelPair[] compared =
        [
            .. pairs.Select((pair, place) =>
            {
                var statistics = Describe(pair.Values);
                return new ModelPair(pair.A, pair.B, statistics.Mean, intervals[models.Length + place], statistics.Count);
            }),
        ];
        var ranks = ModelRanks.Of(means, best);
        var first = ranks is null ? -1 : Array.IndexOf(ranks, ranks.Min());
        return new ComparedMetric
        {
            Name = name,
            Best = best,
            IsScalar = isScalar,
            Models =
            [
                .. models.Select((model, place) => new ModelMean(
                    model.Model,
                    means[place],
                    intervals[place],
                    ranks?[place],
                    ranks is null ? null : Standing(ranks, place, first, compared, models[first].Model, model.Model))),
            ],
            Pairs = compared,
        };
    }

    private static ModelStanding Standing(double[] ranks, int place, int first, ModelPair[] pairs, string best, string model)
    {
        if (ranks[place] == ranks[first])
            return ModelStanding.Best;
        var pair = Array.Find(pairs, pair => (pair.ModelA == best && pair.ModelB == model) || (pair.ModelA == model && pair.ModelB == best));
        return pair?.IsDifferent switch
        {
            true => ModelStanding.Different,
            false => ModelStanding.LikeBest,
            null => ModelStanding.Unknown,
        };
    }

    private static double?[] Differences(double?[] a, double?[] b) => [.. a.Zip(b, (x, y) => x - y)];

    private static SummaryStatistics Describe(double?[] values) => SummaryStatistics.Describe(
        Array.ConvertAll(values, value => value ?? double.NaN), Array.ConvertAll(values, value => value.HasValue));
}
