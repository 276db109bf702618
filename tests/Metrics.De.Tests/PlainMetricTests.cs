using CsCheck;

namespace CellEval.Metrics.De.Tests;

/// <summary>Metrics against plain set arithmetic on random tables with many ties, nulls and infinities.</summary>
public sealed class PlainMetricTests
{
    private static readonly string[] Targets = ["p", "q", "r"];
    private static readonly string[] Features = ["a", "b", "c", "d", "e", "f", "g", "h"];

    private static readonly Gen<double> FoldChange = Gen.Frequency(
        (6, Gen.Int[-3, 3].Select(value => (double)value)),
        (1, Gen.Const(double.NaN)),
        (1, Gen.Const(double.PositiveInfinity)),
        (1, Gen.Const(double.NegativeInfinity)));

    private static readonly Gen<Row[]> Table = Gen
        .Select(Gen.Bool, FoldChange, Gen.Int[0, 3].Select(i => new[] { 0.001, 0.02, 0.3, 1.0 }[i]))
        .Array[Targets.Length * Features.Length]
        .Select(cells => cells
            .Select((cell, i) => (cell.Item1, Row: new Row(Targets[i / 8], Features[i % 8], cell.Item2, cell.Item3)))
            .Where(cell => cell.Item1)
            .Select(cell => cell.Row)
            .ToArray());

    [Fact]
    public void Overlap_precision_recall_direction_and_counts_equal_plain_sets() =>
        Gen.Select(Table, Table, Gen.Int[1, 10]).Sample((real, pred, k) =>
        {
            // Each perturbation needs a row for the list of perturbations to be known.
            real = [.. real, .. Targets.Select(target => new Row(target, "filler", 0, 1))];
            var de = Tables.Context(real, pred);
            for (var p = 0; p < de.Perturbations.Count; p++)
            {
                var name = de.Perturbations[p];
                var realTop = Ranked(real, name);
                var predTop = Ranked(pred, name);
                Assert.Equal(Share(realTop, predTop, Math.Min(k, realTop.Length)), Overlap.Score(de, k)[p]);
                Assert.Equal(Share(realTop, predTop, realTop.Length), Overlap.Score(de, null)[p]);
                Assert.Equal(Share(realTop, predTop, Math.Min(k, predTop.Length)), Precision.Score(de, k)[p]);
                Assert.Equal(
                    realTop.Length == 0 ? null : realTop.Intersect(predTop).Count() / (double)realTop.Length,
                    SignificantGenesRecall.Score(de)[p]);
                Assert.Equal(realTop.Length, SignificantCounts.Score(de).Real[p]);
                Assert.Equal(predTop.Length, SignificantCounts.Score(de).Pred[p]);
                Assert.Equal(Direction(real, pred, name), DirectionMatch.Score(de)[p]);
            }
        });

    private static string[] Ranked(Row[] table, string target) =>
        [.. table
            .Where(row => row.Target == target && (float)row.Fdr < 0.05f)
            .OrderBy(row => double.IsNaN(row.Log2FoldChange))
            .ThenByDescending(row => Math.Abs(row.Log2FoldChange))
            .Select(row => row.Feature)];

    private static double Share(string[] real, string[] pred, int k) =>
        k == 0 ? 0 : real.Take(k).Intersect(pred.Take(k)).Count() / (double)k;

    private static double? Direction(Row[] real, Row[] pred, string target)
    {
        bool[] matches =
        [
            .. from x in real
               join y in pred on (x.Target, x.Feature) equals (y.Target, y.Feature)
               where x.Target == target && x.Fdr < 0.05 && !double.IsNaN(x.Log2FoldChange) && !double.IsNaN(y.Log2FoldChange)
               select Math.Sign(x.Log2FoldChange) == Math.Sign(y.Log2FoldChange),
        ];
        return matches.Length == 0 ? null : matches.Count(match => match) / (double)matches.Length;
    }
}
