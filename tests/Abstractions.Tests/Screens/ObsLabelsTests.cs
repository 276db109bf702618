namespace CellEval.Abstractions.Tests;

public sealed class ObsLabelsTests
{
    [Theory]
    [InlineData(-2)]
    [InlineData(2)]
    public void A_code_that_stands_for_nothing_is_refused(int code)
    {
        var refusal = Assert.Throws<ArgumentException>(() => new ObsLabels(["a", "b"], new[] { 0, -1, code }));
        Assert.Contains($"The code of cell 2 is {code}, but there are 2 categories.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Strings_are_no_categories_unless_said()
    {
        Assert.False(ObsLabels.FromStrings(["a", null]).IsCategorical);
        Assert.True(new ObsLabels(["a"], new[] { 0 }, isCategorical: true).IsCategorical);
    }
}
