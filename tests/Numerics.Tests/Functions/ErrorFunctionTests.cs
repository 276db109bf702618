namespace CellEval.Numerics.Tests;

public class ErrorFunctionTests
{
    // Published values (Abramowitz and Stegun, table 7.1 and 7.3; Wolfram): 16 digits.
    [Theory]
    [InlineData(0.5, 0.4795001221869534623)]
    [InlineData(1, 0.1572992070502851307)]
    [InlineData(2, 0.004677734981047265838)]
    [InlineData(5, 1.537459794428034850e-12)]
    [InlineData(10, 2.088487583762544757e-45)]
    [InlineData(-1, 1.842700792949714869)]
    public void Erfc_gives_known_values(double x, double expected) =>
        Assert.Equal(expected, ErrorFunction.Erfc(x), Math.Abs(expected) * 1e-15);

    [Fact]
    public void Erfc_is_right_to_1e_15_down_to_the_smallest_normal_number()
    {
        for (var x = -7.0; x < 26.54; x += 0.1171)
        {
            Assert.InRange(HighPrecision.Erfc(x).RelativeError(ErrorFunction.Erfc(x)), -1e-15, 1e-15);
        }
    }

    [Fact]
    public void Erfc_is_right_to_the_last_bit_where_it_is_subnormal()
    {
        for (var x = 26.55; x < 27.3; x += 0.0313)
        {
            Assert.InRange(HighPrecision.Erfc(x).ErrorInUlps(ErrorFunction.Erfc(x)), -1, 1);
        }
    }

    [Fact]
    public void Erfc_of_tiny_numbers_is_one() => Assert.Equal(1, ErrorFunction.Erfc(1e-300));

    [Theory]
    [InlineData(0.0, 1)]
    [InlineData(27.3, 0)]
    [InlineData(1e300, 0)]
    [InlineData(double.PositiveInfinity, 0)]
    [InlineData(-27.3, 2)]
    [InlineData(double.NegativeInfinity, 2)]
    [InlineData(double.NaN, double.NaN)]
    public void Erfc_has_its_limits(double x, double expected) => Assert.Equal(expected, ErrorFunction.Erfc(x));

    [Fact]
    public void Erfc_falls_over_the_seams_of_its_pieces()
    {
        foreach (var seam in (double[])[-0.5, 0.5])
        {
            Assert.True(ErrorFunction.Erfc(seam - 1e-14) > ErrorFunction.Erfc(seam));
            Assert.True(ErrorFunction.Erfc(seam) > ErrorFunction.Erfc(seam + 1e-14));
        }
    }
}
