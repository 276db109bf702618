namespace CellEval.Abstractions.Tests;

public sealed class SignificantRowsTests
{
    private static readonly PerturbationList List = new(["a", "b"], "ctrl");

    [Fact]
    public void Rows_below_the_threshold_are_grouped_by_perturbation_in_row_order()
    {
        var context = Tables.Context(
            List,
            Tables.Rows(("b", "x", 0, 0, 0.01), ("a", "x", 0, 0, 0.2), ("a", "y", 0, 0, 0.04), ("b", "y", 0, 0, 0.05), ("a", "z", 0, 0, 0)),
            Tables.Rows(("b", "z", 0, 0, 0)));
        var real = context.Get(new SignificantRows(Side.Real, 0.05f));
        var pred = context.Get(new SignificantRows(Side.Pred, 0.05f));

        Assert.Equal(2, real.Count);
        Assert.Equal(3, real.TotalCount);
        Assert.Equal([1, 2], real[0]);
        Assert.Equal([3], real[1]);
        Assert.True(pred[0].IsEmpty);
        Assert.Equal([0], pred[1]);
    }

    [Fact]
    public void A_missing_fdr_is_significant_at_no_threshold()
    {
        var context = Tables.OneSided(("x", 1, 0, double.NaN));
        Assert.Equal(0, context.Get(new SignificantRows(Side.Real, float.PositiveInfinity)).TotalCount);
    }

    [Theory]
    [InlineData(-5, "-5")]
    [InlineData(float.NaN, "NaN")]
    public void A_threshold_below_which_no_fdr_can_be_is_refused(float threshold, string text)
    {
        var context = Tables.OneSided(("x", 1, 0, 0.01));
        var refusal = Assert.ThrowsAny<Exception>(() => context.Get(new SignificantRows(Side.Real, threshold)));
        Assert.Contains($"The fdr threshold is {text}, below which no fdr can be: give 0 or more.", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Thresholds_stay_apart()
    {
        var context = Tables.OneSided(("x", 1, 0, 0.01), ("y", 1, 0, 0.03));
        Assert.Equal(1, context.Get(new SignificantRows(Side.Real, 0.02f)).TotalCount);
        Assert.Equal(2, context.Get(new SignificantRows(Side.Real, 0.05f)).TotalCount);
    }
}
