using CellEval.SourceGenModel;

namespace CellEval.Abstractions.Tests;

public sealed class ParameterRangeTests
{
    private const double Infinity = double.PositiveInfinity;

    [Theory]
    [InlineData(0, 1, false, false, "a number from 0 to 1")]
    [InlineData(0, 1, true, false, "a number above 0 and at most 1")]
    [InlineData(0, 1, false, true, "a number of at least 0 and below 1")]
    [InlineData(0, 1, true, true, "a number above 0 and below 1")]
    [InlineData(-0.5, Infinity, false, false, "a number of -0.5 or more")]
    [InlineData(0, Infinity, true, false, "a number above 0")]
    [InlineData(0, Infinity, true, true, "a finite number above 0")]
    [InlineData(0, double.MaxValue, false, false, "a finite number of 0 or more")]
    [InlineData(-Infinity, 1e-5, false, false, "a number of 1E-05 or less")]
    [InlineData(-Infinity, 1, true, true, "a finite number below 1")]
    [InlineData(-Infinity, Infinity, false, false, "a number")]
    [InlineData(double.MinValue, double.MaxValue, false, false, "a finite number")]
    [InlineData(-Infinity, Infinity, true, true, "a finite number")]
    public void The_words_tell_all_that_a_range_says(double minimum, double maximum, bool above, bool below, string words) =>
        Assert.Equal(words, Range(minimum, maximum, above, below).Describe(ParameterType.Number));

    [Theory]
    [InlineData(1, int.MaxValue, ParameterType.WholeNumber, "a whole number of 1 or more")]
    [InlineData(int.MinValue, 5, ParameterType.WholeNumber, "a whole number of 5 or less")]
    [InlineData(1, 5, ParameterType.WholeNumber, "a whole number from 1 to 5")]
    [InlineData(1, int.MaxValue, ParameterType.LongWholeNumber, "a whole number from 1 to 2147483647")]
    [InlineData(1, long.MaxValue, ParameterType.LongWholeNumber, "a whole number of 1 or more")]
    [InlineData(1, Infinity, ParameterType.WholeNumber, "a whole number of 1 or more")]
    [InlineData(int.MinValue, int.MaxValue, ParameterType.WholeNumber, "a whole number")]
    public void What_the_type_says_already_is_not_said(double minimum, double maximum, ParameterType type, string words) =>
        Assert.Equal(words, Range(minimum, maximum, false, false).Describe(type));

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(0.5, true)]
    [InlineData(-double.Epsilon, false)]
    [InlineData(1.0000000000000002, false)]
    [InlineData(double.NaN, false)]
    [InlineData(Infinity, false)]
    [InlineData(double.Epsilon, true)]
    public void Both_ends_are_in_a_range_unless_it_says_otherwise(double value, bool isIn)
    {
        Assert.Equal(isIn, Range(0, 1, false, false).Contains(value));
        Assert.Equal(isIn && value is not (0 or 1), Range(0, 1, true, true).Contains(value));
        Assert.Equal(isIn && value != 0, Range(0, 1, true, false).Contains(value));
        Assert.Equal(isIn && value != 1, Range(0, 1, false, true).Contains(value));
    }

    [Fact]
    public void Without_ends_all_numbers_are_in_it() =>
        Assert.All([-Infinity, double.MinValue, 0, Infinity], value => Assert.True(new ParameterRange().Contains(value)));

    private static ParameterRange Range(double minimum, double maximum, bool minimumIsExclusive, bool maximumIsExclusive) => new()
    {
        Minimum = minimum,
        Maximum = maximum,
        MinimumIsExclusive = minimumIsExclusive,
        MaximumIsExclusive = maximumIsExclusive,
    };
}
