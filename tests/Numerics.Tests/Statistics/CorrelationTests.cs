using CsCheck;

namespace CellEval.Numerics.Tests;

public class CorrelationTests
{
    [Fact]
    public void Spearman_agrees_with_the_reference()
    {
        var cases = GoldenStatistics.Cases("spearman");
        Assert.Equal(24, cases.Length);
        foreach (var golden in cases)
        {
            Near.Golden(golden.Number("spearman"), Correlation.Spearman(golden.Numbers("x"), golden.Numbers("y")));
        }
    }

    [Fact]
    public void Pearson_of_known_numbers_is_known() =>
        Near.Relatively(9 / Math.Sqrt(268 / 3d), Correlation.Pearson([1, 2, 3], [4, 6, 13]), 1e-15);

    [Fact]
    public void Spearman_of_known_numbers_is_known() =>
        Near.Relatively(0.8, Correlation.Spearman([10, 20, 30, 40], [1, 3, 2, 1e9]), 1e-15);

    [Fact]
    public void A_side_against_itself_is_exactly_one() =>
        Gen.Double[-1e3, 1e3].Array[2, 30].Where(x => x.Distinct().Count() > 1).Sample(x =>
            Correlation.Pearson(x, x) == 1
            && Correlation.Pearson(x, [.. x.Select(v => -v)]) == -1
            && Correlation.Spearman(x, x) == 1);

    [Fact]
    public void A_constant_side_gives_NaN_and_no_rounding_noise()
    {
        double[] varied = [.. Enumerable.Range(0, 11).Select(i => Math.Sqrt(i))];
        for (var constant = 0.1; constant < 1e9; constant *= 3)
        {
            double[] same = [.. Enumerable.Repeat(constant, 11)];
            Assert.Equal(double.NaN, Correlation.Pearson(same, varied));
            Assert.Equal(double.NaN, Correlation.Pearson(varied, same));
            Assert.Equal(double.NaN, Correlation.Spearman(varied, same));
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(1.0)]
    public void Fewer_than_two_pairs_give_NaN(double value)
    {
        Assert.Equal(double.NaN, Correlation.Pearson([], []));
        Assert.Equal(double.NaN, Correlation.Spearman([], []));
        Assert.Equal(double.NaN, Correlation.Pearson([value], [2]));
        Assert.Equal(double.NaN, Correlation.Spearman([value], [2]));
    }

    [Fact]
    public void A_NaN_gives_NaN()
    {
        Assert.Equal(double.NaN, Correlation.Pearson([1, double.NaN, 3], [1, 2, 3]));
        Assert.Equal(double.NaN, Correlation.Spearman([1, 2, 3], [1, 2, double.NaN]));
    }

    [Fact]
    public void An_infinity_has_a_rank_and_no_distance_from_the_mean()
    {
        Assert.Equal(double.NaN, Correlation.Pearson([1, double.PositiveInfinity, 3], [1, 2, 3]));
        Assert.Equal(0.5, Correlation.Spearman([1, double.PositiveInfinity, 3], [1, 2, 3]), 1e-15);
    }

    [Theory]
    [InlineData(1e-150)]
    [InlineData(1e150)]
    public void Very_small_and_very_large_numbers_correlate_as_ordinary_ones_do(double scale) =>
        Near.Relatively(
            9 / Math.Sqrt(268 / 3d), Correlation.Pearson([1, 2, 3], [4 * scale, 6 * scale, 13 * scale]), 1e-15);

    [Fact]
    public void Lengths_that_differ_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Correlation.Pearson([1, 2], [1]));
        Assert.Throws<ArgumentException>(() => Correlation.Spearman([1, 2], [1]));
    }

    [Fact]
    public void Pearson_is_the_ratio_of_exact_integer_sums() =>
        Gen.Select(Gen.Int[-20, 20], Gen.Int[-4, 4]).Array[2, 50].Sample(pairs =>
        {
            long n = pairs.Length, x = pairs.Sum(p => (long)p.Item1), y = pairs.Sum(p => (long)p.Item2);
            var xx = (n * pairs.Sum(p => (long)p.Item1 * p.Item1)) - (x * x);
            var yy = (n * pairs.Sum(p => (long)p.Item2 * p.Item2)) - (y * y);
            var xy = (n * pairs.Sum(p => (long)p.Item1 * p.Item2)) - (x * y);
            var expected = xx == 0 || yy == 0 ? double.NaN : xy / Math.Sqrt((double)xx * yy);
            var actual = Correlation.Pearson(
                [.. pairs.Select(p => (double)p.Item1)], [.. pairs.Select(p => (double)p.Item2)]);
            Assert.Equal(expected, actual, 1e-13);
        });

    [Fact]
    public void Spearman_is_the_sum_over_pairs_of_pairs() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 3]).Array[2, 40].Sample(pairs =>
        {
            // Centred average ranks are half the sums of signs against all others.
            int[] x = [.. pairs.Select(p => pairs.Sum(q => Math.Sign(p.Item1 - q.Item1)))];
            int[] y = [.. pairs.Select(p => pairs.Sum(q => Math.Sign(p.Item2 - q.Item2)))];
            double xx = x.Sum(v => v * v), yy = y.Sum(v => v * v), xy = x.Zip(y, (v, w) => v * w).Sum();
            var actual = Correlation.Spearman(
                [.. pairs.Select(p => (double)p.Item1)], [.. pairs.Select(p => (double)p.Item2)]);
            Assert.Equal(xx == 0 || yy == 0 ? double.NaN : xy / Math.Sqrt(xx * yy), actual, 1e-13);
        });
}
