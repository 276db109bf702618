namespace CellEval.Jobs.Tests.Score;

public sealed class FromBaselineRuleTests
{
    private readonly FromBaselineRule _rule = new();

    [Theory]
    [InlineData(BestValue.Zero, 0.0, 0.5, 1)]
    [InlineData(BestValue.Zero, 0.1, 0.4, 0.75)]
    [InlineData(BestValue.Zero, 0.6, 0.4, 0)]
    [InlineData(BestValue.Zero, 0.6, 0.0, 0)]
    [InlineData(BestValue.Zero, 0.0, 0.0, 0)]
    [InlineData(BestValue.Zero, double.NaN, 0.4, 0)]
    [InlineData(BestValue.Zero, 0.4, double.NaN, 0)]
    [InlineData(BestValue.Zero, null, 0.4, 0)]
    [InlineData(BestValue.Zero, 0.4, null, 0)]
    [InlineData(BestValue.One, 1.0, 0.5, 1)]
    [InlineData(BestValue.One, 0.75, 0.5, 0.5)]
    [InlineData(BestValue.One, 0.5, -1.0, 0.75)]
    [InlineData(BestValue.One, 0.25, 0.5, 0)]
    [InlineData(BestValue.One, 0.5, 1.0, 0)]
    [InlineData(BestValue.One, 1.0, 1.0, 0)]
    [InlineData(BestValue.One, double.NaN, 0.5, 0)]
    [InlineData(BestValue.One, null, 0.5, 0)]
    public void A_score_is_the_share_of_the_way_to_the_best_value(BestValue best, double? value, double? baseline, double score) =>
        Assert.Equal(score, _rule.Score(best, value, baseline), 1e-15);

    [Theory]
    [InlineData(BestValue.None)]
    [InlineData(BestValue.Lower)]
    [InlineData(BestValue.Higher)]
    public void Without_a_best_value_there_is_no_score(BestValue best)
    {
        Assert.False(_rule.CanScore(best));
        Assert.Throws<ArgumentOutOfRangeException>(() => _rule.Score(best, 1, 2));
    }
}
