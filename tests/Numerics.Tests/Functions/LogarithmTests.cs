namespace CellEval.Numerics.Tests;

public class LogarithmTests
{
    // Published to 20 digits and more: log 2, log 3, log(5/4), log 10, e − 1, 1/e − 1.
    [Theory]
    [InlineData(1, 0.69314718055994530942)]
    [InlineData(2, 1.0986122886681098)]
    [InlineData(0.25, 0.22314355131420975577)]
    [InlineData(9, 2.3025850929940459)]
    [InlineData(-0.5, -0.69314718055994530942)]
    public void Log1P_gives_known_values(double x, double expected) => Assert.Equal(expected, Logarithm.Log1P(x));

    [Theory]
    [InlineData(1, 1.7182818284590452354)]
    [InlineData(-1, -0.63212055882855767840)]
    [InlineData(1e-10, 1.00000000005e-10)]
    [InlineData(10, 22025.465794806717)]
    public void ExpM1_gives_known_values(double x, double expected) => Assert.Equal(expected, Logarithm.ExpM1(x));

    [Fact]
    public void Log1P_is_within_0_51_units_in_the_last_place()
    {
        foreach (var x in Samples(-16, 9, above: -1))
        {
            Assert.InRange(HighPrecision.Log1P(x).ErrorInUlps(Logarithm.Log1P(x)), -0.51, 0.51);
        }
    }

    [Fact]
    public void Log1P_is_within_0_51_units_in_the_last_place_far_out()
    {
        double[] far = [1e15, 4503599627370496.5, 9007199254740991, 1e17, 1e100, 1.7e308, double.MaxValue];
        double[] near = [-0.9999999999999999, 3e-16, -1.2e-16, 1e-20, -1e-300, double.Epsilon, 2.2250738585072014e-308];
        foreach (var x in far.Concat(near))
        {
            Assert.InRange(HighPrecision.Log1P(x).ErrorInUlps(Logarithm.Log1P(x)), -0.51, 0.51);
        }
    }

    [Fact]
    public void ExpM1_is_within_0_51_units_in_the_last_place()
    {
        foreach (var x in Samples(-16, 2, above: -50).Where(x => x < 709.78))
        {
            Assert.InRange(HighPrecision.ExpM1(x).ErrorInUlps(Logarithm.ExpM1(x)), -0.51, 0.51);
        }
    }

    [Fact]
    public void Both_rise_from_each_number_to_the_next()
    {
        foreach (var start in Samples(-12, 2, above: -0.99).Where(x => x < 700))
        {
            var x = start;
            for (var step = 0; step < 20; step++)
            {
                var next = Math.BitIncrement(x);
                Assert.True(Logarithm.Log1P(x) <= Logarithm.Log1P(next), $"log1p falls after {x:R}");
                Assert.True(Logarithm.ExpM1(x) <= Logarithm.ExpM1(next), $"expm1 falls after {x:R}");
                x = next;
            }
        }
    }

    [Fact]
    public void Both_rise_over_every_seam_of_their_tables()
    {
        for (var i = 1; i < 20000; i++)
        {
            // Every seam of log1p is a dyadic fraction or a power of two times √½, those of expm1 are odd multiples of
            // log(2)/128.
            double[] seams = [(i / 256d) - 1, Math.ScaleB(Math.Sqrt(0.5), i % 100) - 1, i * Math.Log(2) / 128];
            foreach (var seam in seams)
            {
                for (var (x, step) = (seam - (3 * (Math.BitIncrement(seam) - seam)), 0); step < 6; step++)
                {
                    var next = Math.BitIncrement(x);
                    Assert.True(!(x > -1) || Logarithm.Log1P(x) <= Logarithm.Log1P(next), $"log1p falls after {x:R}");
                    Assert.True(Logarithm.ExpM1(x) <= Logarithm.ExpM1(next), $"expm1 falls after {x:R}");
                    x = next;
                }
            }
        }
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(double.Epsilon)]
    [InlineData(-double.Epsilon)]
    [InlineData(1e-17)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NaN)]
    public void Both_return_zeros_tiny_numbers_infinity_and_NaN_themselves(double x)
    {
        Assert.Equal(BitConverter.DoubleToInt64Bits(x), BitConverter.DoubleToInt64Bits(Logarithm.Log1P(x)));
        Assert.Equal(BitConverter.DoubleToInt64Bits(x), BitConverter.DoubleToInt64Bits(Logarithm.ExpM1(x)));
    }

    [Fact]
    public void Both_keep_the_sign_of_zero()
    {
        Assert.True(double.IsNegative(Logarithm.Log1P(-0.0)));
        Assert.True(double.IsNegative(Logarithm.ExpM1(-0.0)));
    }

    [Theory]
    [InlineData(-1, double.NegativeInfinity)]
    [InlineData(-1.0000000000000002, double.NaN)]
    [InlineData(double.NegativeInfinity, double.NaN)]
    public void Log1P_ends_at_minus_one(double x, double expected) => Assert.Equal(expected, Logarithm.Log1P(x));

    [Theory]
    [InlineData(double.NegativeInfinity, -1)]
    [InlineData(-1000, -1)]
    [InlineData(709.782712893384, 1.797693134862273e308)]
    [InlineData(709.7827128933841, double.PositiveInfinity)]
    public void ExpM1_saturates(double x, double expected) => Assert.Equal(expected, Logarithm.ExpM1(x), 1e293);

    [Fact]
    public void ExpM1_undoes_Log1P()
    {
        foreach (var x in Samples(-300, 5, above: -0.5))
        {
            Assert.Equal(x, Logarithm.ExpM1(Logarithm.Log1P(x)), Math.Abs(x) * 1e-14);
        }
    }

    /// <summary>3,000 numbers of both signs, evenly spread over the powers of ten, that are above a bound.</summary>
    private static IEnumerable<double> Samples(int leastPower, int greatestPower, double above)
    {
        var random = new Random(20261123);
        for (var i = 0; i < 3000; i++)
        {
            var magnitude = Math.Pow(10, leastPower + (random.NextDouble() * (greatestPower - leastPower)));
            if (i % 3 > 0 || -magnitude > above)
            {
                yield return i % 3 > 0 ? magnitude : -magnitude;
            }
        }
    }
}
