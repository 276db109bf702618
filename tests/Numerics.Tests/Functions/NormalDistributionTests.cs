using CsCheck;
using MathNet.Numerics.Distributions;

namespace CellEval.Numerics.Tests;

public class NormalDistributionTests
{
    [Fact]
    public void Both_directions_agree_with_another_library() => Gen.Double[-8, 8].Sample(z =>
    {
        Assert.Equal(Normal.CDF(0, 1, z), NormalDistribution.Cumulative(z), 1e-14);
        double p = NormalDistribution.Cumulative(z);
        Assert.Equal(Normal.InvCDF(0, 1, p), NormalDistribution.Quantile(p), 1e-9 + (1e-14 / Normal.PDF(0, 1, z)));
    });

    [Fact]
    public void The_quantile_leads_back_to_the_probability() => Gen.Double[0, 1].Sample(p =>
        Assert.Equal(p, NormalDistribution.Cumulative(NormalDistribution.Quantile(p)), 4e-16));

    [Fact]
    public void The_quantile_is_odd() => Gen.Int[1, 511].Sample(n =>
        Assert.Equal(NormalDistribution.Quantile(n / 1024.0), -NormalDistribution.Quantile(1 - (n / 1024.0))));

    [Theory]
    [InlineData(0, double.NegativeInfinity)]
    [InlineData(0.5, 0)]
    [InlineData(1, double.PositiveInfinity)]
    [InlineData(-0.1, double.NaN)]
    [InlineData(1.1, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    public void The_quantile_has_ends(double p, double expected) => Assert.Equal(expected, NormalDistribution.Quantile(p));

    // Printed in every table.
    [Fact]
    public void The_quantile_of_0975_is_196() => Assert.Equal(1.959963984540054, NormalDistribution.Quantile(0.975), 1e-15);
}
