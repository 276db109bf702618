using CsCheck;

namespace CellEval.Numerics.Tests;

public class BootstrapMeanTests
{
    private static readonly BootstrapOptions Quick = new() { Resamples = 500, Seed = 3 };

    // Of the sizes that values have: no two means are all but equal.
    private static readonly Gen<double> Value = Gen.Int[-100_000, 100_000].Select(n => n / 1e5);

    [Fact]
    public void The_interval_is_that_of_the_book() => Gen.Select(
        Gen.OneOf(Value, Gen.Int[0, 4].Select(n => n / 4.0)).Array[2, 40], Gen.ULong, Gen.Int[50, 400], Gen.Double[0.5, 0.99])
        .Where((values, _, _, _) => values.Distinct().Count() > 1)
        .Sample((values, seed, resamples, level) =>
        {
            ConfidenceInterval actual = Of(values, new() { Seed = seed, Resamples = resamples, Level = level });
            var (low, high) = PlainBootstrap.Interval(values, seed, resamples, level);

            // Normal distributions that differ in the last places move the place between two means.
            Assert.Equal(low, actual.Low, 1e-8);
            Assert.Equal(high, actual.High, 1e-8);
        });

    [Fact]
    public void A_column_has_the_interval_that_it_has_alone_on_any_number_of_threads() => Gen.Select(
        Gen.Int[1, 5], Gen.Int[2, 30], Gen.Double[-1, 1].Array[150], Gen.Int[1, 4]).Sample((columns, count, numbers, threads) =>
        {
            ReadOnlySpan<double> values = numbers.AsSpan(0, columns * count);
            ConfidenceInterval?[] together = BootstrapMean.Intervals(values, columns, Quick, threads);
            for (int column = 0; column < columns; column++)
                Assert.Equal(Of(values.Slice(column * count, count), Quick), together[column]);
        });

    // More sums than are held at once, and a group that is not full.
    [Fact]
    public void Many_columns_of_many_resamples_have_the_intervals_that_they_have_alone()
    {
        const int Columns = 100;
        NumPyRandom random = new(5);
        double[] values = new double[Columns * 4];
        for (int i = 0; i < values.Length; i++)
            values[i] = random.NextDouble();
        BootstrapOptions options = new() { Resamples = 60_000 };

        ConfidenceInterval?[] together = BootstrapMean.Intervals(values, Columns, options, 2);
        foreach (int column in (int[])[0, 68, 69, 70, Columns - 1])
            Assert.Equal(Of(values.AsSpan(column * 4, 4), options), together[column]);
    }

    [Fact]
    public void Shift_and_scale_of_the_values_are_those_of_the_interval() => Gen.Select(
        Value.Array[2, 30], Gen.Double[0.1, 100], Gen.Double[-100, 100]).Sample((values, scale, shift) =>
        {
            ConfidenceInterval unit = Of(values, Quick);
            ConfidenceInterval moved = Of([.. values.Select(value => (value * scale) + shift)], Quick);
            Assert.Equal((unit.Low * scale) + shift, moved.Low, 1e-9);
            Assert.Equal((unit.High * scale) + shift, moved.High, 1e-9);
        });

    [Fact]
    public void The_interval_lies_within_the_values() => Gen.Double[-1, 1].Select(x => x * x * x).Array[2, 30].Sample(values =>
    {
        ConfidenceInterval interval = Of(values, Quick);
        Assert.True(interval.Low <= interval.High);
        Assert.True(interval.Low >= values.Min() - 1e-12 && interval.High <= values.Max() + 1e-12);
    });

    // 1/2 ± 1.96·0.5/√n with the small skew left out: a check against a formula that resamples nothing.
    [Fact]
    public void Many_even_values_have_nearly_the_normal_interval()
    {
        double[] values = [.. Enumerable.Range(0, 2000).Select(i => i % 2.0)];
        ConfidenceInterval interval = Of(values, new BootstrapOptions());
        double half = 1.96 * 0.5 / Math.Sqrt(2000);
        Assert.Equal(0.5 - half, interval.Low, half / 15);
        Assert.Equal(0.5 + half, interval.High, half / 15);
    }

    // From R's boot.ci with a million resamples, as the tests of SciPy's bootstrap quote it.
    [Fact]
    public void The_interval_is_that_of_another_program()
    {
        double[] values = [10, 12, 12.5, 12.5, 13.9, 15, 21, 22, 23, 34, 50, 81, 89, 121, 134, 213];
        ConfidenceInterval interval = Of(values, new() { Resamples = 200_000 });
        Assert.Equal(32.31, interval.Low, 0.005 * 32.31);
        Assert.Equal(91.43, interval.High, 0.005 * 91.43);
    }

    // Of 400 samples 95 % are 380 ± 4.4; the small skewed samples here are known to lose some coverage.
    [Theory]
    [InlineData(1, 0.92, 0.98)]
    [InlineData(2, 0.88, 0.97)]
    public void Nineteen_of_twenty_intervals_hold_the_true_mean(int power, double least, double most)
    {
        NumPyRandom random = new(11);
        int held = 0;
        for (int sample = 0; sample < 400; sample++)
        {
            double[] values = new double[30];
            for (int i = 0; i < values.Length; i++)
                values[i] = Math.Pow(random.NextDouble(), power);
            held += Of(values, new() { Resamples = 1000, Seed = (ulong)sample }).Contains(1.0 / (power + 1)) ? 1 : 0;
        }

        Assert.InRange(held / 400.0, least, most);
    }

    [Fact]
    public void A_long_tail_lies_on_the_longer_side()
    {
        double[] values = [.. Enumerable.Range(1, 40).Select(i => -Math.Log(i / 41.0))];
        ConfidenceInterval interval = Of(values, new BootstrapOptions());
        Assert.True(interval.High - values.Average() > 1.1 * (values.Average() - interval.Low));
    }

    [Fact]
    public void Fewer_than_two_values_have_no_interval()
    {
        Assert.Equal([null, null], BootstrapMean.Intervals([1, 2], 2, Quick));
        Assert.Equal([null], BootstrapMean.Intervals([], 1, Quick));
    }

    [Fact]
    public void One_repeated_value_is_its_own_interval() => Gen.Select(Gen.Double[-1e6, 1e6], Gen.Int[2, 50]).Sample((value, count) =>
        Assert.Equal(new ConfidenceInterval(value, value), Of(Enumerable.Repeat(value, count).ToArray(), Quick)));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.MaxValue)]
    public void What_has_no_finite_mean_has_no_limits_and_leaves_other_columns_alone(double value)
    {
        ConfidenceInterval?[] both = BootstrapMean.Intervals([value, value, 1, 1, 2, 4], 2, Quick);
        Assert.Equal(new ConfidenceInterval(double.NaN, double.NaN), both[0]);
        Assert.Equal(Of([1, 2, 4], Quick), both[1]);
    }

    [Fact]
    public void Numbers_of_any_size_have_limits() => Gen.Select(Gen.Double[0.1, 1].Array[2, 10], Gen.Int[-280, 280]).Sample((values, exponent) =>
    {
        double scale = Math.Pow(10, exponent);
        ConfidenceInterval interval = Of([.. values.Select(value => value * scale)], Quick);
        Assert.True(interval.Low > 0 && double.IsFinite(interval.High));
    });

    [Fact]
    public void Few_resamples_and_extreme_levels_give_limits_still() => Gen.Select(
        Gen.Double[0, 1].Select(x => Math.Pow(x, 9)).Array[2, 60], Gen.Int[1, 5], Gen.OneOf(Gen.Const(1e-9), Gen.Const(0.5), Gen.Const(1 - 1e-12)))
        .Sample((values, resamples, level) =>
        {
            ConfidenceInterval interval = Of(values, new() { Resamples = resamples, Level = level });
            Assert.True(interval.Low <= interval.High);
        });

    [Fact]
    public void Options_outside_their_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Of([1, 2], new() { Level = 1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of([1, 2], new() { Level = double.NaN }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of([1, 2], new() { Resamples = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of([1, 2], new() { Resamples = int.MaxValue }));
        Assert.Throws<ArgumentOutOfRangeException>(() => BootstrapMean.Intervals([1, 2], 0, Quick));
        Assert.Throws<ArgumentException>(() => BootstrapMean.Intervals([1, 2, 3], 2, Quick));
    }

    private static ConfidenceInterval Of(ReadOnlySpan<double> values, BootstrapOptions options) =>
        BootstrapMean.Intervals(values, 1, options)[0]!.Value;
}
