using MathNet.Numerics;

namespace CellEval.Numerics.Tests;

public sealed class NegativeBinomialTests
{
    [Theory]
    [InlineData(0.01, 2)]
    [InlineData(0.4, 0.5)]
    [InlineData(3, 1)]
    [InlineData(25, 4)]
    [InlineData(800, 10)]
    public void A_big_sample_has_the_mean_and_the_variance_of_the_distribution(double mean, double size)
    {
        const int Count = 200_000;
        var random = new Xoshiro256(11);
        double sum = 0, squares = 0;
        for (var i = 0; i < Count; i++)
        {
            double sample = NegativeBinomial.Quantile(mean, size, random.NextDouble());
            sum += sample;
            squares += (sample - mean) * (sample - mean);
        }

        // Five standard errors; that of the variance from the excess kurtosis of the distribution.
        var variance = mean + (mean * mean / size);
        var kurtosis = (6 / size) + (1 / variance);
        Assert.Equal(mean, sum / Count, 5 * Math.Sqrt(variance / Count));
        Assert.Equal(variance, squares / Count, 5 * variance * Math.Sqrt((kurtosis + 2) / Count));
    }

    [Theory]
    [InlineData(0.02, 0.5)]
    [InlineData(0.7, 2)]
    [InlineData(6, 1.5)]
    [InlineData(300, 8)]
    public void The_count_is_where_the_cumulative_probability_exceeds_p(double mean, double size)
    {
        for (var i = 1; i < 400; i++)
        {
            var p = i / 400.0;
            var count = NegativeBinomial.Quantile(mean, size, p);
            Assert.True(Cumulative(mean, size, count) > p - 1e-12);
            Assert.True(count == 0 || Cumulative(mean, size, count - 1) < p + 1e-12);
        }
    }

    [Fact]
    public void Nothing_is_counted_when_the_mean_is_zero() =>
        Assert.Equal(0, NegativeBinomial.Quantile(0, 2, Math.BitDecrement(1)));

    [Fact]
    public void The_largest_p_has_a_count() =>
        Assert.InRange(NegativeBinomial.Quantile(5, 2, Math.BitDecrement(1)), 50, 1000);

    // With rounding, all probabilities may sum up to less.
    [Fact]
    public void The_largest_p_has_a_count_whatever_the_mean()
    {
        for (var mean = 1; mean <= 200; mean++)
            Assert.InRange(NegativeBinomial.Quantile(mean, 3, Math.BitDecrement(1)), mean, 1_000_000);
    }

    [Theory]
    [InlineData(-1, 2, 0.5)]
    [InlineData(double.NaN, 2, 0.5)]
    [InlineData(1, 0, 0.5)]
    [InlineData(1, 2, 1)]
    [InlineData(1, 2, -0.1)]
    [InlineData(10_000, 10_000, 0.5)]
    public void Arguments_out_of_range_are_refused(double mean, double size, double p) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NegativeBinomial.Quantile(mean, size, p));

    private static double Cumulative(double mean, double size, int count) =>
        SpecialFunctions.BetaRegularized(size, count + 1, size / (size + mean));
}
