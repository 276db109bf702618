using CsCheck;

namespace CellEval.Metrics.De.Tests;

/// <summary>Metrics against plain set arithmetic on random tables.</summary>
public sealed class PlainMetricTests
{
    [Fact]
    public void Overlap_and_precision_equal_plain_sets_for_every_ranking_depth_and_threshold() =>
        Gen.Select(RandomTables.Table, RandomTables.Table, Gen.Int[1, 10], Gen.Enum<DeSortBy>(), Gen.Double[0, 1.5])
            .Sample((real, pred, k, sort, threshold) =>
            {
                var de = Tables.Context(real, pred);
                foreach (var (target, p) in RandomTables.Targets.Select((target, p) => (target, p)))
                {
                    var realTop = Ranked(real, target, sort, threshold);
                    var predTop = Ranked(pred, target, sort, threshold);
                    Assert.Equal(Share(realTop, predTop, realTop.Length), Overlap.Score(de, null, threshold, sort)[p]);
                    Assert.Equal(
                        Share(realTop, predTop, Math.Min(k, realTop.Length)), Overlap.Score(de, k, threshold, sort)[p]);
                    Assert.Equal(
                        Share(realTop, predTop, predTop.Length), Precision.Score(de, null, threshold, sort)[p]);
                    Assert.Equal(
                        Share(realTop, predTop, Math.Min(k, predTop.Length)),
                        Precision.Score(de, k, threshold, sort)[p]);
                }
            });

    [Fact]
    public void Counts_recall_and_direction_match_equal_plain_sets() =>
        Gen.Select(RandomTables.Table, RandomTables.Table, Gen.Double[0, 1.5]).Sample((real, pred, threshold) =>
        {
            var de = Tables.Context(real, pred);
            foreach (var (target, p) in RandomTables.Targets.Select((target, p) => (target, p)))
            {
                string[] realGenes = [.. RandomTables.Significant(real, target, threshold).Select(row => row.Feature)];
                string[] predGenes = [.. RandomTables.Significant(pred, target, threshold).Select(row => row.Feature)];
                var (realCounts, predCounts) = SignificantCounts.Score(de, threshold);
                Assert.Equal(realGenes.Length, realCounts[p]);
                Assert.Equal(predGenes.Length, predCounts[p]);
                Assert.Equal(
                    realGenes.Length == 0 ? null : realGenes.Intersect(predGenes).Count() / (double)realGenes.Length,
                    SignificantGenesRecall.Score(de, threshold)[p]);
                Assert.Equal(Direction(real, pred, target, threshold), DirectionMatch.Score(de, threshold)[p]);
            }
        });

    [Fact]
    public void The_bounds_that_judge_ties_are_those_of_all_orders() =>
        Gen.Select(SmallTable, SmallTable, Gen.Int[1, 4]).Sample((real, pred, k) =>
        {
            var depth = Math.Min(k, real.Length);
            double[] shares =
            [
                .. from x in Orders(real)
                   from y in Orders(pred)
                   select x.Take(depth).Intersect(y.Take(depth)).Count() / (double)depth,
            ];
            var bounds = TieBounds.Of(Tables.Context(real, pred), "overlap", k, DeSortBy.AbsLog2FoldChange, 0.05f, 0);
            Assert.Equal(new TieBounds(shares.Min(), shares.Max()), bounds);
        });

    // One to four significant genes of one perturbation, with few different values.
    private static Gen<Row[]> SmallTable { get; } =
        from genes in Gen.Shuffle(new[] { "a", "b", "c", "d", "e" }, 1, 4)
        from changes in Gen.Int[0, 3].Array[genes.Length]
        select genes.Zip(
            changes, (gene, change) => new Row("p", gene, change == 3 ? double.NaN : change, 0.01)).ToArray();

    private static IEnumerable<string[]> Orders(Row[] rows) => Permutations(rows)
        .Select(order => (string[])[.. order
            .OrderBy(row => double.IsNaN(row.Log2FoldChange))
            .ThenByDescending(row => row.Log2FoldChange)
            .Select(row => row.Feature)]);

    private static IEnumerable<Row[]> Permutations(Row[] rows) => rows.Length < 2
        ? [rows]
        : rows.SelectMany(
            first => Permutations([.. rows.Where(row => row != first)]).Select(rest => (Row[])[first, .. rest]));

    // Sorting in LINQ keeps equal rows in their order.
    private static string[] Ranked(Row[] table, string target, DeSortBy sort, double threshold)
    {
        Func<Row, double> falling = sort switch
        {
            DeSortBy.Log2FoldChange => row => row.Log2FoldChange,
            DeSortBy.AbsLog2FoldChange => row => Math.Abs(row.Log2FoldChange),
            DeSortBy.PValue => row => -row.PValue!.Value,
            _ => row => -row.Fdr,
        };
        return
        [
            .. RandomTables.Significant(table, target, threshold)
                .OrderBy(row => double.IsNaN(falling(row)))
                .ThenByDescending(falling)
                .Select(row => row.Feature),
        ];
    }

    private static double Share(string[] real, string[] pred, int k) =>
        k == 0 ? 0 : real.Take(k).Intersect(pred.Take(k)).Count() / (double)k;

    private static double? Direction(Row[] real, Row[] pred, string target, double threshold)
    {
        bool[] matches =
        [
            .. from x in RandomTables.Significant(real, target, threshold)
               join y in pred on (x.Target, x.Feature) equals (y.Target, y.Feature)
               where !double.IsNaN(x.Log2FoldChange) && !double.IsNaN(y.Log2FoldChange)
               select Math.Sign(x.Log2FoldChange) == Math.Sign(y.Log2FoldChange),
        ];
        return matches.Length == 0 ? null : matches.Count(match => match) / (double)matches.Length;
    }
}
