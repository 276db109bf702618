namespace CellEval.Engine.Tests;

public sealed class UnlabelledCellTests
{
    [Fact]
    public async Task Cells_without_a_label_belong_to_no_group_anywhere()
    {
        var real = RandomScreens.Logarithms("real", 1);
        var pred = RandomScreens.Logarithms("pred", 2);
        var expected = await Host.EvaluateAsync(RandomScreens.Pair(real, pred));
        var result = await Host.EvaluateAsync(RandomScreens.Pair(WithStray(real, null), WithStray(pred, "")));
        Assert.Equal(expected.Perturbations, result.Perturbations);
        Assert.Equal(ResultText.Of(expected), ResultText.Of(result));
    }

    [Fact]
    public async Task A_label_that_reads_nan_is_a_label()
    {
        var real = RandomScreens.Logarithms("real", 1);
        var pred = RandomScreens.Logarithms("pred", 2);
        var result = await Host.EvaluateAsync(RandomScreens.Pair(WithStray(real, "nan"), WithStray(pred, "nan")));
        Assert.Contains("nan", result.Perturbations);
    }

    private static Cells WithStray(Cells cells, string? label) =>
        cells with { Rows = [.. cells.Rows.SelectMany((cell, i) => i % 9 == 0 ? new[] { cell with { Label = label }, cell } : [cell])] };
}
