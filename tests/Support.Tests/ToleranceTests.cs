namespace CellEval.Support.Tests;

public sealed class ToleranceTests
{
    [Theory]
    [InlineData(1e-300, 1.0000000009e-300, true)]
    [InlineData(1e-300, 1.0000000011e-300, false)]
    [InlineData(0.0, 1e-300, false)]
    [InlineData(0.5, 0.50000000049, true)]
    public void Probabilities_are_compared_relatively_down_to_the_smallest(double expected, double actual, bool agree) =>
        Assert.Equal(agree, Tolerance.Probability.Agree(expected, actual));

    [Theory]
    [InlineData(0.0, 9e-13, true)]
    [InlineData(0.0, 1.1e-12, false)]
    [InlineData(1000.0, 1000.0000009, true)]
    [InlineData(1000.0, 1000.0000011, false)]
    public void Usual_numbers_may_differ_by_either_bound(double expected, double actual, bool agree) =>
        Assert.Equal(agree, Tolerance.Usual.Agree(expected, actual));

    [Fact]
    public void Exact_numbers_differ_by_one_last_bit()
    {
        Assert.True(Tolerance.Exact.Agree(0.1, 0.1));
        Assert.False(Tolerance.Exact.Agree(0.1, Math.BitIncrement(0.1)));
    }

    [Theory]
    [InlineData(double.NaN, double.NaN, true)]
    [InlineData(double.NaN, 0.0, false)]
    [InlineData(0.0, double.NaN, false)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity, true)]
    [InlineData(double.PositiveInfinity, double.NegativeInfinity, false)]
    [InlineData(double.PositiveInfinity, double.MaxValue, false)]
    [InlineData(1.0, double.PositiveInfinity, false)]
    [InlineData(null, null, true)]
    [InlineData(null, double.NaN, false)]
    [InlineData(0.0, null, false)]
    public void What_is_not_finite_agrees_with_itself_only(double? expected, double? actual, bool agree) =>
        Assert.Equal(agree, Tolerance.Usual.Agree(expected, actual));
}
