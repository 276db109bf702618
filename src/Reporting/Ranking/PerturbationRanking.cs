using CellEval.Reporting.Reading;

namespace CellEval.Reporting.Ranking;

/// <summary>
/// Orders perturbations by the mean of their relative ranks. In each column with a direction and a value for each perturbation they are ranked, equal
/// values sharing their mean rank; (rank − ½) / n is relative. Columns of one metric are averaged first, so that a metric counts once
/// however many variants it has.
/// </summary>
internal static class PerturbationRanking
{
    public static IReadOnlyList<RankedPerturbation> Of(IReadOnlyList<string> perturbations, IReadOnlyList<ReportColumn> columns)
    {
        var metrics = columns
            .Where(IsRanked)
            .GroupBy(column => column.Metric, StringComparer.Ordinal)
            .Select(metric => metric.Select(RelativeRanks).ToArray())
            .ToArray();
        var ranking = new List<RankedPerturbation>();
        for (var p = 0; p < perturbations.Count; p++)
        {
            var (sum, count) = (0.0, 0);
            foreach (var ranks in metrics)
            {
                var present = ranks.Select(column => column[p]).OfType<double>().ToArray();
                if (present.Length == 0)
                    continue;
                sum += present.Sum() / present.Length;
                count++;
            }

            if (count > 0)
                ranking.Add(new RankedPerturbation(p, perturbations[p], sum / count, count));
        }

        return [.. ranking.OrderBy(perturbation => perturbation.Rank).ThenBy(perturbation => perturbation.Name, StringComparer.Ordinal)];
    }

    /// <summary>Tells whether a column has a say in the order.</summary>
    public static bool IsRanked(ReportColumn column) => column is { IsDirected: true, IsScalar: false, HasValues: true };

    private static double?[] RelativeRanks(ReportColumn column)
    {
        var sign = column.Best is BestValue.One or BestValue.Higher ? -1 : 1;
        var sorted = Enumerable.Range(0, column.Values.Count)
            .Where(p => column.Values[p] is { } value && !double.IsNaN(value))
            .Select(p => (Index: p, Key: sign * column.Values[p]!.Value))
            .OrderBy(entry => entry.Key)
            .ToArray();
        var ranks = new double?[column.Values.Count];
        for (var first = 0; first < sorted.Length;)
        {
            var next = first + 1;
            while (next < sorted.Length && sorted[next].Key == sorted[first].Key)
                next++;
            for (var i = first; i < next; i++)
                ranks[sorted[i].Index] = (first + next) / 2.0 / sorted.Length;
            first = next;
        }

        return ranks;
    }
}
