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

    [Fact]
    public void Labels_and_categories_must_be_there()
    {
        Assert.Throws<ArgumentNullException>("labels", () => ObsLabels.FromStrings(null!));
        Assert.Throws<ArgumentNullException>("categories", () => new ObsLabels(null!, default));
    }

    [Fact]
    public void Categories_differ_and_are_not_null()
    {
        Assert.Throws<ArgumentException>("categories", () => new ObsLabels(["a", "b", "a"], default));
        Assert.Throws<ArgumentException>("categories", () => new ObsLabels(["a", null!], default));
        Assert.Equal(["", "a", "A"], new ObsLabels(["", "a", "A"], default).Categories);
    }
}
