using CsCheck;

namespace CellEval.Numerics.Tests;

public class RanksTests
{
    private static readonly double[] Extremes =
        [0, double.Epsilon, 2 * double.Epsilon, 1e-300, float.Epsilon, 1, Math.BitIncrement(1), 1e39, double.MaxValue, double.PositiveInfinity];

    [Fact]
    public void Equal_values_share_the_mean_of_their_ranks() =>
        Assert.Equal([2.5, 1, 4.5, 2.5, 4.5], Average([2, 1, 3, 2, 3]));

    [Fact]
    public void Infinities_and_zeros_of_both_signs_are_ordinary_values() =>
        Assert.Equal(
            [4, 1, 2.5, 5, 2.5],
            Average([7, double.NegativeInfinity, 0.0, double.PositiveInfinity, -0.0]));

    [Fact]
    public void One_NaN_makes_all_ranks_NaN() =>
        Assert.Equal([double.NaN, double.NaN, double.NaN], Average([1, double.NaN, 0]));

    [Fact]
    public void Nothing_has_no_ranks() => Assert.Empty(Average([]));

    [Fact]
    public void Ranks_may_replace_their_values()
    {
        double[] values = [5, 3, 4];
        Ranks.Average(values, values);
        Assert.Equal([3, 1, 2], values);
    }

    [Fact]
    public void Lengths_that_differ_are_refused() =>
        Assert.Throws<ArgumentException>(() => Ranks.Average(new double[3], new double[2]));

    [Fact]
    public void Ranks_count_the_smaller_and_half_of_the_equal() =>
        Gen.Int[-3, 3].Select(i => i / 2d).Array[0, 60].Sample(values =>
            Average(values).SequenceEqual(values.Select(v =>
                values.Count(w => w < v) + ((values.Count(w => w == v) + 1) / 2d))));

    [Fact]
    public void Ranks_of_extreme_values_count_the_smaller_and_half_of_the_equal() =>
        Gen.Select(Gen.Int[0, Extremes.Length - 1].Select(i => Extremes[i]), Gen.Bool, (value, negative) => negative ? -value : value)
            .Array[0, 80].Sample(values =>
                Average(values).SequenceEqual(values.Select(v =>
                    values.Count(w => w < v) + ((values.Count(w => w == v) + 1) / 2d))));

    private static double[] Average(double[] values)
    {
        var ranks = new double[values.Length];
        Ranks.Average(values, ranks);
        return ranks;
    }
}
