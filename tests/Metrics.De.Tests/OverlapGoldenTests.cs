using System.Globalization;
using CellEval.DifferentialExpression;

namespace CellEval.Metrics.De.Tests;

public sealed class OverlapGoldenTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, DeSortBy> Sorts = new()
    {
        ["log2_fold_change"] = DeSortBy.Log2FoldChange,
        ["abs_log2_fold_change"] = DeSortBy.AbsLog2FoldChange,
        ["p_value"] = DeSortBy.PValue,
        ["fdr"] = DeSortBy.Fdr,
    };

    [Theory]
    [InlineData("de_tables")]
    [InlineData("de_tables_missing")]
    [InlineData("de_tables_none_pred")]
    [InlineData("de_tables_none_real")]
    [InlineData("de_tables_special")]
    [InlineData("de_tables_ties")]
    public void Every_sort_column_depth_and_threshold_gives_the_shares_of_the_reference(string name)
    {
        var de = Tables.Context(
            DeTableReader.Read(Goldens.Path(name, "real_table.csv.gz")),
            DeTableReader.Read(Goldens.Path(name, "pred_table.csv.gz")));
        var golden = GoldenTable.Read(Goldens.Path(name, "overlaps.csv.gz"));
        var check = new GoldenCheck($"{name}/overlaps");
        var computed = new Dictionary<string, MetricScores>();
        for (var row = 0; row < golden.RowCount; row++)
        {
            var (sort, metric, k) = (golden[row, "sort_by"], golden[row, "metric"], golden[row, "k"]);
            var threshold = golden[row, "fdr_threshold"];
            var call = $"{metric} k={k} by {sort} at {threshold}";
            if (!computed.TryGetValue(call, out var scores))
                computed.Add(call, scores = Compute(de, metric, k, sort, threshold));

            var p = de.Perturbations.LabelOf(golden[row, "perturbation"]);
            var where = $"{call}, {de.Perturbations[p]}";
            var expected = golden.Number(row, "value")!.Value;
            if (golden[row, "ties"] == "0")
                check.Number(where, expected, scores[p], Tolerance.Exact);
            else
                RequireShareOfSomeOrder(de, metric, Sorts[sort], k, threshold, p, expected, scores[p]!.Value, where, check);
        }

        check.AssertAgrees(output);
    }

    private static MetricScores Compute(DeContext de, string metric, string k, string sort, string threshold)
    {
        int? depth = k == "N" ? null : int.Parse(k, CultureInfo.InvariantCulture);
        var fdr = double.Parse(threshold, CultureInfo.InvariantCulture);
        return metric == "overlap"
            ? Overlap.Score(de, depth, fdr, Sorts[sort])
            : Precision.Score(de, depth, fdr, Sorts[sort]);
    }

    // Where values are tied at the cut, each order of them gives a share: the reference's and ours must lie between the least and
    // the greatest that the genes which are surely in, or may be in, allow.
    private static void RequireShareOfSomeOrder(
        DeContext de, string metric, DeSortBy sort, string k, string threshold, int p, double expected, double actual, string where, GoldenCheck check)
    {
        var fdr = float.Parse(threshold, CultureInfo.InvariantCulture);
        var real = Ranked(de, Side.Real, sort, fdr, p);
        var pred = Ranked(de, Side.Pred, sort, fdr, p);
        var all = metric == "overlap" ? real.Count : pred.Count;
        var depth = k == "N" ? all : Math.Min(int.Parse(k, CultureInfo.InvariantCulture), all);
        var (realSure, realMaybe) = Top(real, depth);
        var (predSure, predMaybe) = Top(pred, depth);
        var least = (double)realSure.Intersect(predSure).Count() / depth;
        var most = (double)Math.Min(depth, realMaybe.Intersect(predMaybe).Count()) / depth;
        foreach (var value in new[] { expected, actual })
        {
            if (value < least - 1e-12 || value > most + 1e-12)
                check.Fail($"{where}: {value} is not a share that any order of ties gives ({least} to {most})");
        }
    }

    private static List<(int Gene, float Value)> Ranked(DeContext de, Side side, DeSortBy sort, float threshold, int p)
    {
        var table = de.Table(side);
        var descending = sort is DeSortBy.Log2FoldChange or DeSortBy.AbsLog2FoldChange;
        var rows = Enumerable.Range(0, table.RowCount).Take(table.RowsOf(p)).Where(row => table.Fdr[row] < threshold);
        return
        [
            .. rows
                .Select(row => (Gene: table.Genes[row], Value: table.Column(sort)[row]))
                .Select(item => (item.Gene, float.IsNaN(item.Value) ? float.PositiveInfinity : descending ? -item.Value : item.Value))
                .OrderBy(item => item.Item2),
        ];
    }

    private static (int[] Sure, int[] Maybe) Top(List<(int Gene, float Value)> ranked, int depth)
    {
        if (depth >= ranked.Count)
        {
            int[] all = [.. ranked.Select(item => item.Gene)];
            return (all, all);
        }

        var cut = ranked[depth - 1].Value;
        var splits = ranked[depth].Value.Equals(cut);
        return (
            [.. ranked.Take(depth).Where(item => !splits || item.Value < cut).Select(item => item.Gene)],
            [.. ranked.Where(item => item.Value <= cut).Select(item => item.Gene)]);
    }
}
