using System.Numerics;
using CsCheck;

namespace CellEval.Metrics.AnnData.Tests;

/// <summary>Every metric against plain loops on random pairs, over X and over the embedding.</summary>
public sealed class RandomPairTests
{
    private const int Digits = 10;

    [Fact]
    public void Errors_and_correlations_equal_plain_loops() =>
        Sample((pair, key, values) =>
        {
            var screens = pair.Screens.Screens;
            for (var p = 0; p < screens.Perturbations.Count; p++)
            {
                var name = screens.Perturbations[p];
                double[] x = SmallCell.Mean(pair.Pred, name, values), y = SmallCell.Mean(pair.Real, name, values);
                double[] dx = SmallCell.Effect(pair.Pred, name, values), dy = SmallCell.Effect(pair.Real, name, values);
                Assert.Equal(
                    x.Zip(y, (a, b) => (a - b) * (a - b)).Average(),
                    MeanSquaredError.Score(screens, key)[p]!.Value,
                    Digits);
                Assert.Equal(
                    x.Zip(y, (a, b) => Math.Abs(a - b)).Average(),
                    MeanAbsoluteError.Score(screens, key)[p]!.Value,
                    Digits);
                Assert.Equal(
                    dx.Zip(dy, (a, b) => (a - b) * (a - b)).Average(),
                    MeanSquaredErrorDelta.Score(screens, key)[p]!.Value,
                    Digits);
                Assert.Equal(
                    dx.Zip(dy, (a, b) => Math.Abs(a - b)).Average(),
                    MeanAbsoluteErrorDelta.Score(screens, key)[p]!.Value,
                    Digits);
                Assert.Equal(Pearson(dx, dy), PearsonDelta.Score(screens, key)[p]!.Value, Digits);
            }
        });

    [Fact]
    public void Energy_distances_correlate_as_double_loops_say() =>
        Sample((pair, key, values) =>
        {
            double[] real = [.. pair.Screens.Perturbations.Select(name => Energy(pair.Real, name, values))];
            double[] pred = [.. pair.Screens.Perturbations.Select(name => Energy(pair.Pred, name, values))];

            // Distances that differ by rounding alone have a correlation of noise.
            if (real.Length < 2 || (IsSpread(real) && IsSpread(pred)))
                Assert.Equal(Pearson(real, pred), pair.Screens.EnergyCorrelation(key), Digits);
        });

    [Fact]
    public void Ranks_are_those_of_exact_distances_with_ties_in_label_order() =>
        Sample((pair, key, values) =>
        {
            foreach (var exclude in (bool[])[true, false])
            {
                AssertRanks(
                    new L1Distance(), (own, other) => Sum(own, other, (a, b) => BigInteger.Abs(a - b)), alwaysX: true);
                AssertRanks(new L2Distance(), (own, other) => Sum(own, other, (a, b) => (a - b) * (a - b)));
                AssertRanks(
                    new SquaredEuclideanDistance(), (own, other) => Sum(own, other, (a, b) => (a - b) * (a - b)));
                AssertRanks(
                    new ChebyshevDistance(),
                    (own, other) => own.Zip(other, (a, b) => BigInteger.Abs(a - b)).Append(0).Max());
                AssertRanks(
                    new SignDistance(), (own, other) => own.Zip(other, (a, b) => a.Sign == b.Sign ? 0 : 1).Sum());
                AssertRanks(new CosineDistance(), (own, other) => -Fraction.OfSquaredCosine(own, other));

                void AssertRanks<T>(IDistance distance, Func<BigInteger[], BigInteger[], T> order, bool alwaysX = false)
                    where T : IComparable<T>
                {
                    Func<SmallCell, double[]> compared = alwaysX ? cell => cell.Values : values;
                    var leavesOut = exclude && (alwaysX || key is null);
                    var scores = pair.Screens.Discrimination(distance, key, exclude);
                    var names = pair.Screens.Perturbations;
                    for (var p = 0; p < names.Count; p++)
                    {
                        BigInteger[] Rest(SmallCell[] cells, string name) =>
                        [
                            .. SmallCell.Effect(cells, name, compared)
                                .Where((_, gene) => !leavesOut || pair.Genes[gene] != names[p])
                                .Select(value => (BigInteger)(value * 16)),
                        ];
                        var own = Rest(pair.Pred, names[p]);
                        T[] distances = [.. names.Select(name => order(own, Rest(pair.Real, name)))];
                        var rank = distances.Where(
                            (distance, q) => distance.CompareTo(distances[p]) < (q < p ? 1 : 0)).Count();
                        Assert.Equal(1 - (rank / (double)names.Count), scores[p]!.Value, Digits);
                    }
                }
            }
        });

    private static void Sample(Action<RandomPair, string?, Func<SmallCell, double[]>> test) =>
        RandomPairs.All.Sample(
            pair =>
            {
                test(pair, null, cell => cell.Values);
                test(pair, SmallPair.Key, cell => cell.Embedding);
            },
            iter: 300);

    private static BigInteger Sum(BigInteger[] x, BigInteger[] y, Func<BigInteger, BigInteger, BigInteger> term) =>
        x.Zip(y, term).Aggregate(BigInteger.Zero, BigInteger.Add);

    private static double Energy(SmallCell[] cells, string name, Func<SmallCell, double[]> values)
    {
        double[][] x = [.. cells.Where(cell => cell.Label == name).Select(values)];
        double[][] y = [.. cells.Where(cell => cell.Label == SmallPair.Control).Select(values)];
        return (2 * Mean(x, y)) - Mean(x, x) - Mean(y, y);

        static double Mean(double[][] a, double[][] b) =>
            a.SelectMany(s => b.Select(t => Math.Sqrt(s.Zip(t, (u, v) => (u - v) * (u - v)).Sum()))).Average();
    }

    private static double Pearson(double[] x, double[] y)
    {
        if (x.Distinct().Count() < 2 || y.Distinct().Count() < 2)
            return double.NaN;
        double Covariance(double[] a, double[] b) => a.Zip(b, (s, t) => (s - a.Average()) * (t - b.Average())).Sum();
        return Covariance(x, y) / Math.Sqrt(Covariance(x, x) * Covariance(y, y));
    }

    private static bool IsSpread(double[] values) => values.Max() - values.Min() > 1e-3;
}
