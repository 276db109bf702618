using CsCheck;

namespace CellEval.Numerics.Tests;

public class BenjaminiHochbergTests
{
    [Fact]
    public void Adjusted_values_agree_with_the_reference()
    {
        var cases = GoldenStatistics.Cases("benjamini_hochberg");
        Assert.Equal(6, cases.Length);
        foreach (var golden in cases)
        {
            foreach (var (expected, actual) in golden.Numbers("fdr").Zip(Adjust(golden.Numbers("p"))))
            {
                Near.Relatively(expected, actual, 1e-9);
            }
        }
    }

    [Fact]
    public void Nothing_adjusts_to_nothing() => Assert.Empty(Adjust([]));

    [Fact]
    public void The_smallest_double_is_adjusted_like_any_other() =>
        Assert.Equal([2 * double.Epsilon, 0.5], Adjust([double.Epsilon, 0.5]));

    [Fact]
    public void Adjusted_values_may_replace_the_p_values()
    {
        double[] p = [0.5, 0.01];
        BenjaminiHochberg.Adjust(p, p);
        Assert.Equal([0.5, 0.02], p);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-1e-9)]
    [InlineData(1.1)]
    public void What_is_no_p_value_is_refused(double p)
    {
        var error = Assert.Throws<ArgumentException>(() => Adjust([0.5, p]));
        Assert.Contains("index 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lengths_that_differ_are_refused() =>
        Assert.Throws<ArgumentException>(() => BenjaminiHochberg.Adjust(new double[3], new double[2]));

    [Fact]
    public void An_adjusted_value_is_the_least_of_p_n_over_rank_over_all_p_values_as_large() =>
        Gen.OneOf(Gen.Int[0, 12].Select(i => i / 12d), Gen.Int[-1020, 0].Select(i => Math.ScaleB(1, i))).Array[1, 60].Sample(p =>
        {
            var adjusted = Adjust(p);
            for (var i = 0; i < p.Length; i++)
            {
                var expected = p.Where(q => q >= p[i]).Min(q => q * p.Length / p.Count(r => r <= q));
                Near.Relatively(Math.Min(1, expected), adjusted[i], 1e-15);
            }
        });

    private static double[] Adjust(double[] p)
    {
        var fdr = new double[p.Length];
        BenjaminiHochberg.Adjust(p, fdr);
        return fdr;
    }
}
