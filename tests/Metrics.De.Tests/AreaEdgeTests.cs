namespace CellEval.Metrics.De.Tests;

/// <summary>What the areas under curves, and the single precision of fdr, do at their edges.</summary>
public sealed class AreaEdgeTests
{
    private const double Sig = 0.01;
    private const double Not = 0.5;

    [Fact]
    public void Areas_of_a_small_table_are_what_counting_by_hand_gives()
    {
        // By predicted fdr the true rows stand first and third of four: the pairs won are 3 of 4, precisions 1 and 2/3.
        var de = Tables.Context(
            [new("p", "a", 1, Sig), new("p", "b", 1, Not), new("p", "c", 1, Sig), new("p", "d", 1, Not)],
            [new("p", "d", 1, 0.9), new("p", "c", 1, 0.3), new("p", "b", 1, 0.2), new("p", "a", 1, 0.1)]);
        Assert.Equal(0.75, RocAuc.Score(de)[0]);
        Assert.Equal(5 / 6.0, AveragePrecision.Score(de)[0]!.Value, 12);
    }

    [Fact]
    public void Areas_take_a_missing_prediction_for_fdr_1_and_are_NaN_with_one_class_only()
    {
        var de = Tables.Context(
            [
                new("p", "a", 1, Sig), new("p", "b", 1, Not), new("p", "c", 1, Not),
                new("none", "a", 1, Not), new("all", "a", 1, Sig), new("all", "b", 1, Sig),
            ],
            [new("p", "b", 1, 0.2), new("p", "c", 1, 0.3), new("none", "a", 1, Sig), new("all", "a", 1, Sig)]);
        Assert.Equal([double.NaN, double.NaN, 0.0], Tables.Values(RocAuc.Score(de)));
        Assert.Equal([double.NaN, double.NaN, 1 / 3.0], Tables.Values(AveragePrecision.Score(de)));
    }

    [Fact]
    public void Missing_null_and_1_score_the_same()
    {
        var de = Tables.Context(
            [new("p", "missing", 1, Sig), new("p", "null", 1, Not), new("p", "one", 1, Not)],
            [new("p", "null", 1, double.NaN), new("p", "one", 1, 1)]);
        Assert.Equal(0.5, RocAuc.Score(de)[0]);
        Assert.Equal(1 / 3.0, AveragePrecision.Score(de)[0]);
    }

    [Fact]
    public void Predicted_fdr_below_1e_10_score_the_same()
    {
        var de = Tables.Context(
            [new("p", "a", 1, Sig), new("p", "b", 1, Not), new("p", "c", 1, Not)],
            [new("p", "a", 1, 1e-11), new("p", "b", 1, 0), new("p", "c", 1, 2e-10)]);
        Assert.Equal(0.75, RocAuc.Score(de)[0]);
        Assert.Equal(0.5, AveragePrecision.Score(de)[0]);
    }

    [Fact]
    public void Scores_that_single_precision_cannot_tell_apart_are_tied()
    {
        // Neighbours as floats: their logarithms differ as doubles and round to the same float.
        const float fdr = 0.3f;
        Assert.NotEqual(Math.Log10(fdr), Math.Log10(MathF.BitIncrement(fdr)));
        Assert.Equal((float)Math.Log10(fdr), (float)Math.Log10(MathF.BitIncrement(fdr)));
        var de = Tables.Context(
            [new("p", "a", 1, Sig), new("p", "b", 1, Not)],
            [new("p", "a", 1, MathF.BitIncrement(fdr)), new("p", "b", 1, fdr)]);
        Assert.Equal(0.5, RocAuc.Score(de)[0]);
    }

    [Fact]
    public void The_threshold_is_compared_in_single_precision()
    {
        // As doubles 0.05 and its neighbour below differ; as floats they are the same number, which is not below
        // itself.
        var below = Math.BitDecrement(0.05);
        var de = Tables.Context(
            [new("p", "a", 1, below), new("q", "a", 1, 0.049), new("q", "b", 1, below)],
            [new("p", "a", 1, 0.049), new("q", "a", 1, below), new("q", "b", 1, 0.9)]);
        var (real, pred) = SignificantCounts.Score(de);
        Assert.Equal([0.0, 1.0], Tables.Values(real));
        Assert.Equal([1.0, 0.0], Tables.Values(pred));
        Assert.Equal([null, 0.0], Tables.Values(SignificantGenesRecall.Score(de)));
        Assert.Equal([null, 1.0], Tables.Values(DirectionMatch.Score(de)));
        Assert.Equal([double.NaN, 1.0], Tables.Values(RocAuc.Score(de)));
        Assert.Equal([0.0, 0.0], Tables.Values(Overlap.Score(de, null)));
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.7)]
    public void An_fdr_at_the_threshold_is_not_significant_whichever_way_single_precision_rounds_it(double threshold)
    {
        Assert.NotEqual(threshold, (float)threshold);
        var de = Tables.Context(
            [new("p", "a", 1, 0.1), new("p", "b", 2, threshold), new("q", "a", 1, threshold)],
            [new("p", "a", 1, threshold), new("p", "b", 2, 0.1), new("q", "a", 1, 0.1)]);
        var (real, pred) = SignificantCounts.Score(de, threshold);
        Assert.Equal([1.0, 0.0], Tables.Values(real));
        Assert.Equal([1.0, 1.0], Tables.Values(pred));
        Assert.Equal([0.0, null], Tables.Values(SignificantGenesRecall.Score(de, threshold)));
        Assert.Equal([1.0, null], Tables.Values(DirectionMatch.Score(de, threshold)));
        Assert.Equal([double.NaN, null], Tables.Values(SpearmanFoldChange.Score(de, threshold)));
        Assert.Equal([0.0, double.NaN], Tables.Values(RocAuc.Score(de, threshold)));
        Assert.Equal([0.5, double.NaN], Tables.Values(AveragePrecision.Score(de, threshold)));
        Assert.Equal([0.0, 0.0], Tables.Values(Overlap.Score(de, null, threshold)));
        Assert.Equal([0.0, 0.0], Tables.Values(Precision.Score(de, null, threshold)));
        Assert.Equal(double.NaN, SpearmanSignificant.Score(de, threshold));
    }
}
