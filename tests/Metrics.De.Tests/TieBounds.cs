namespace CellEval.Metrics.De.Tests;

/// <summary>
/// The least and the greatest share of two tops that some order of equal values gives; both are reached.
/// </summary>
internal readonly record struct TieBounds(double Least, double Most)
{
    private const double Rounding = 1e-12;

    /// <summary>Finds the bounds of <c>overlap</c> or <c>precision</c> for one perturbation.</summary>
    public static TieBounds Of(DeContext de, string metric, int? k, DeSortBy sort, float threshold, int p)
    {
        var real = Ranked(de.Real, sort, threshold, p);
        var pred = Ranked(de.Pred, sort, threshold, p);
        var all = metric == "overlap" ? real.Count : pred.Count;
        var depth = Math.Min(k ?? all, all);
        return depth == 0 ? new TieBounds(0, 0) : Of(Top.Of(real, depth), Top.Of(pred, depth), depth);
    }

    public bool Allow(double value) => value >= Least - Rounding && value <= Most + Rounding;

    // A share counts genes that both sides take for sure, genes that one takes for sure and the other picks from its
    // tie, and genes that both pick. How many of a tie are picked from the other's tie decides the rest.
    private static TieBounds Of(Top real, Top pred, int depth)
    {
        var sure = real.Sure.Intersect(pred.Sure).Count();
        var (realToSure, predToSure) = (real.Tied.Intersect(pred.Sure).Count(), pred.Tied.Intersect(real.Sure).Count());
        var common = real.Tied.Intersect(pred.Tied).Count();
        var (least, most) = (int.MaxValue, int.MinValue);
        foreach (var (fromReal, realLow, realHigh) in real.Picks(realToSure, common))
        {
            foreach (var (fromPred, predLow, predHigh) in pred.Picks(predToSure, common))
            {
                least = Math.Min(least, sure + realLow + predLow + Math.Max(0, fromReal + fromPred - common));
                most = Math.Max(most, sure + realHigh + predHigh + Math.Min(fromReal, fromPred));
            }
        }

        return new TieBounds((double)least / depth, (double)most / depth);
    }

    private static List<(string Gene, (bool Null, float Key) Value)> Ranked(
        DeTable table, DeSortBy sort, float threshold, int p)
    {
        var sign = sort is DeSortBy.Log2FoldChange or DeSortBy.AbsLog2FoldChange ? -1 : 1;
        var rows = Enumerable.Range(0, table.RowCount).Take(table.RowsOf(p)).Where(row => table.Fdr[row] < threshold);
        return
        [
            .. rows
                .Select(row => (table.GeneNames[table.Genes[row]], KeyOf(sign * table.Column(sort)[row])))
                .OrderBy(item => item.Item2),
        ];
    }

    private static (bool Null, float Key) KeyOf(float value) => float.IsNaN(value) ? (true, 0) : (false, value);

    // The genes that are in a top whatever the order of ties, those that are tied at its end, and how many of these it
    // takes.
    private sealed record Top(HashSet<string> Sure, HashSet<string> Tied, int Taken)
    {
        public static Top Of(List<(string Gene, (bool Null, float Key) Value)> ranked, int depth)
        {
            if (depth >= ranked.Count)
                return new Top([.. ranked.Select(item => item.Gene)], [], 0);
            var cut = ranked[depth - 1].Value;
            HashSet<string> sure = [.. ranked.Where(item => item.Value.CompareTo(cut) < 0).Select(item => item.Gene)];
            return new Top(
                sure, [.. ranked.Where(item => item.Value == cut).Select(item => item.Gene)], depth - sure.Count);
        }

        // For each possible number of genes picked from the common part of both ties: how few and how many may be
        // picked from those that the other side takes for sure.
        public IEnumerable<(int FromCommon, int Low, int High)> Picks(int othersSure, int common)
        {
            var neither = Tied.Count - othersSure - common;
            for (var picked = 0; picked <= common; picked++)
            {
                var (low, high) = (Math.Max(0, Taken - picked - neither), Math.Min(othersSure, Taken - picked));
                if (low <= high)
                    yield return (picked, low, high);
            }
        }
    }
}
