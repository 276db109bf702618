using CsCheck;

namespace CellEval.Metrics.De.Tests;

/// <summary>Correlations and areas against their definitions, counted pair by pair, on random tables.</summary>
public sealed class PlainStatisticTests
{
    private const int Digits = 12;

    [Fact]
    public void Correlation_of_fold_changes_equals_its_definition() =>
        Gen.Select(RandomTables.Table, RandomTables.Table).Sample((real, pred) =>
        {
            var scores = SpearmanFoldChange.Score(Tables.Context(real, pred));
            foreach (var (target, p) in RandomTables.Targets.Select((target, p) => (target, p)))
            {
                var significant = RandomTables.Significant(real, target);
                (double X, double Y)[] pairs =
                [
                    .. significant
                        .Select(row => (Real: row, Pred: RandomTables.Find(pred, target, row.Feature)))
                        .Select(pair => (pair.Real.Log2FoldChange, pair.Pred?.Log2FoldChange ?? 0))
                        .Where(pair => !double.IsNaN(pair.Item1) && !double.IsNaN(pair.Item2)),
                ];
                Near(significant.Length == 0 ? null : Spearman(pairs), scores[p]);
            }
        });

    [Fact]
    public void Correlation_of_counts_equals_its_definition() =>
        Gen.Select(RandomTables.Table, RandomTables.Table, Gen.Double[0, 1.5]).Sample((real, pred, threshold) =>
        {
            (double X, double Y)[] counts =
            [
                .. RandomTables.Targets
                    .Select(target => (
                        X: (double)RandomTables.Significant(real, target, threshold).Length,
                        Y: (double)RandomTables.Significant(pred, target, threshold).Length))
                    .Where(pair => pair.X > 0),
            ];
            Near(
                counts.Length == 0 ? 1 : Spearman(counts),
                SpearmanSignificant.Score(Tables.Context(real, pred), threshold));
        });

    [Fact]
    public void Areas_equal_their_definitions() =>
        Gen.Select(RandomTables.Table, RandomTables.Table, Gen.Double[0, 1.5]).Sample((real, pred, threshold) =>
        {
            var de = Tables.Context(real, pred);
            foreach (var (target, p) in RandomTables.Targets.Select((target, p) => (target, p)))
            {
                (bool IsTrue, double Score)[] rows =
                [
                    .. real.Where(row => row.Target == target).Select(row => (
                        (float)row.Fdr < (float)threshold,
                        Score(RandomTables.Find(pred, target, row.Feature)?.Fdr ?? 1))),
                ];
                Near(RocArea(rows), RocAuc.Score(de, threshold)[p]);
                Near(PrecisionArea(rows), AveragePrecision.Score(de, threshold)[p]);
            }
        });

    // A null counts as missing; all below 1e-10 score the same.
    private static double Score(double fdr) => double.IsNaN(fdr) ? 0 : Math.Min(10, -Math.Log10(Math.Min(1, fdr)));

    private static double RocArea((bool IsTrue, double Score)[] rows)
    {
        double[] wins =
        [
            .. from x in rows
               from y in rows
               where x.IsTrue && !y.IsTrue
               select x.Score > y.Score ? 1 : x.Score == y.Score ? 0.5 : 0,
        ];
        return wins.Length == 0 ? double.NaN : wins.Average();
    }

    // The mean over the true rows of the precision among the rows that score at least as much: equal to the sum of
    // steps in recall times precision.
    private static double PrecisionArea((bool IsTrue, double Score)[] rows)
    {
        double[] precisions =
        [
            .. from x in rows
               where x.IsTrue
               let above = rows.Where(y => y.Score >= x.Score).ToArray()
               select above.Count(y => y.IsTrue) / (double)above.Length,
        ];
        return precisions.Length == 0 || precisions.Length == rows.Length ? double.NaN : precisions.Average();
    }

    private static double Spearman((double X, double Y)[] pairs)
    {
        double[] x = Ranks([.. pairs.Select(pair => pair.X)]);
        double[] y = Ranks([.. pairs.Select(pair => pair.Y)]);
        if (x.Distinct().Count() < 2 || y.Distinct().Count() < 2)
            return double.NaN;
        double Covariance(double[] a, double[] b) => a.Zip(b, (s, t) => (s - a.Average()) * (t - b.Average())).Sum();
        return Covariance(x, y) / Math.Sqrt(Covariance(x, x) * Covariance(y, y));
    }

    private static double[] Ranks(double[] values) =>
        [
            .. values.Select(
                value => values.Count(other => other < value) + ((values.Count(other => other == value) + 1) / 2.0)),
        ];

    private static void Near(double? expected, double? actual)
    {
        Assert.Equal(expected.HasValue, actual.HasValue);
        if (expected.HasValue)
            Assert.Equal(expected.Value, actual!.Value, Digits);
    }
}
