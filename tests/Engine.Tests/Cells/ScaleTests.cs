namespace CellEval.Engine.Tests;

public sealed class ScaleTests
{
    [Fact]
    public async Task Counts_are_normalised_to_the_median_of_the_positive_totals_and_logged()
    {
        // Totals 2, 4, 10, 0 and, of a cell without a label, 6: the median of the positive ones is 5.
        var cells = Screen([1, 1], [4, 0], [3, 7], [0, 0], [6, 0]);
        cells = cells.Change((cell, i) => i == 4 ? cell with { Label = null } : cell);
        var (log, result) = await LogAsync(cells, ScaleMode.Guess);

        double[][] expected = [[2.5, 2.5], [5], [1.5, 3.5], []];
        Assert.Equal(expected.Length, log.Count);
        foreach (var cell in log)
        {
            Assert.Equal(expected[cell.Cell].Length, cell.Values.Length);
            for (var i = 0; i < cell.Values.Length; i++)
                Assert.Equal(Math.Log(1 + expected[cell.Cell][i]), cell.Values[i], 1e-15);
        }

        Assert.Equal(
            "screen: X has no decimals, so it is taken as counts: normalised to the median total 5 and log1p.", result.Guesses[0]);
        Assert.Equal(("screen", ExpressionScale.Counts, 5.0), (result.Scales[0].Screen, result.Scales[0].Stored, result.Scales[0].MedianTotal));
        Assert.Equal(result.Guesses, result.Scales.Select(scale => scale.ToString()));
    }

    [Fact]
    public async Task Cells_without_counts_alone_stay_zero()
    {
        var (log, _) = await LogAsync(Screen([0, 0], [0, 0], [0, 0], [0, 0]), ScaleMode.Guess);
        Assert.All(log, cell => Assert.Empty(cell.Values));
    }

    [Theory]
    [InlineData(0.5, true)]
    [InlineData(3.002, true)]
    [InlineData(2.9995, true)]
    [InlineData(3.0005, false)]
    [InlineData(3, false)]
    public async Task One_value_with_decimals_anywhere_settles_that_X_is_log_normalised(double last, bool logarithms)
    {
        var (log, result) = await LogAsync(Screen([1, 1], [2, 0], [3, 7], [1, last]), ScaleMode.Guess);
        Assert.Equal(logarithms, result.Guesses[0] == "screen: X has decimals, so it is taken as log-normalised.");
        Assert.Equal(logarithms, log.Single(cell => cell.Cell == 2).Values.SequenceEqual([3, 7]));
    }

    [Fact]
    public async Task As_it_is_nothing_is_scaled_and_X_is_counts()
    {
        var (log, result) = await LogAsync(Screen([1, 1], [2, 0], [30, 7.5], [1, 0]), ScaleMode.AsIs);
        Assert.Equal([30, 7.5], log.Single(cell => cell.Cell == 2).Values);
        Assert.Equal("screen: X is taken as it is, as counts, as stated.", result.Guesses[0]);
    }

    [Fact]
    public async Task Stated_logarithms_may_be_whole_numbers()
    {
        var (log, _) = await LogAsync(Screen([1, 1], [2, 0], [3, 7], [1, 0]), ScaleMode.Log1p);
        Assert.Equal([3, 7], log.Single(cell => cell.Cell == 2).Values);
    }

    [Fact]
    public async Task Stated_counts_are_normalised_though_they_have_decimals()
    {
        // Totals 2, 4.5 and 10: the median is 4.5.
        var (log, result) = await LogAsync(Screen([1, 1], [4.5, 0], [3.25, 6.75]), ScaleMode.Counts);
        double[][] expected = [[2.25, 2.25], [4.5], [3.25 * 0.45, 6.75 * 0.45]];
        foreach (var cell in log)
            Assert.All(expected[cell.Cell].Zip(cell.Values), pair => Assert.Equal(Math.Log(1 + pair.First), pair.Second, 1e-14));
        Assert.Equal(3, log.Count);
        Assert.Equal("screen: X is counts, as stated though it has decimals: normalised to the median total 4.5 and log1p.", result.Guesses[0]);
    }

    [Fact]
    public async Task Stated_counts_without_decimals_are_scaled_as_those_that_are_recognised()
    {
        var cells = Screen([1, 1], [4, 0], [3, 7]);
        var (stated, result) = await LogAsync(cells, ScaleMode.Counts);
        var (guessed, _) = await LogAsync(cells, ScaleMode.Guess);
        Assert.Equal(guessed.Select(cell => cell.Values), stated.Select(cell => cell.Values));
        Assert.Equal("screen: X is counts, as stated: normalised to the median total 4 and log1p.", result.Guesses[0]);
    }

    [Theory]
    [InlineData(ScaleMode.Counts, -1.5)]
    [InlineData(ScaleMode.AsIs, -1.5)]
    [InlineData(ScaleMode.Log1p, -1.5)]
    [InlineData(ScaleMode.Log1p, 15)]
    [InlineData(ScaleMode.Counts, double.NaN)]
    public async Task What_a_statement_cannot_mean_is_refused(ScaleMode mode, double value)
    {
        var refusal = await Assert.ThrowsAsync<InputException>(() => LogAsync(Screen([1, 1], [4, 0], [3, value]), mode));
        Assert.StartsWith("screen: X has the value", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ScaleMode.Guess, ExpressionScale.Log1p)]
    [InlineData(ScaleMode.Counts, ExpressionScale.Log1p)]
    [InlineData(ScaleMode.Log1p, ExpressionScale.Log1p)]
    [InlineData(ScaleMode.AsIs, ExpressionScale.Counts)]
    public async Task Sinks_are_told_the_scale_that_they_see(ScaleMode mode, ExpressionScale expected)
    {
        var options = new CellLogOptions();
        await Host.LogAsync(Request(Screen([1, 1], [2, 0], [3, 7], [1, 0]), mode), options);
        Assert.All(options.Slices, slice => Assert.Equal(expected, slice.Scale));
    }

    [Fact]
    public async Task Each_side_has_a_scale_of_its_own()
    {
        var counts = Screen([1, 1], [2, 0], [3, 7], [1, 0]);
        var logarithms = Screen([0.5, 1], [2, 0], [3, 7], [1, 0]) with { Name = "other" };
        var result = await Host.LogAsync(
            RandomScreens.Pair(counts, logarithms) with { Metrics = new MetricSelection { Profile = "cells" } }, new CellLogOptions());
        Assert.Equal(
            [
                "screen: X has no decimals, so it is taken as counts: normalised to the median total 2 and log1p.",
                "other: X has decimals, so it is taken as log-normalised.",
            ],
            result.Guesses);
    }

    private static async Task<(IReadOnlyList<LoggedCell> Log, EvaluationResult Result)> LogAsync(Cells cells, ScaleMode scale)
    {
        var options = new CellLogOptions();
        var result = await Host.LogAsync(Request(cells, scale), options);
        return (options.Built![Side.Real], result);
    }

    private static EvaluationRequest Request(Cells cells, ScaleMode scale) =>
        RandomScreens.Pair(cells, cells) with { Scale = scale, Metrics = new MetricSelection { Profile = "cells" } };

    private static Cells Screen(params double[][] rows) =>
        new("screen", ["x", "y"], [.. rows.Select((row, i) => new Cell(i % 2 == 0 ? "non-targeting" : "p", null, row))]);
}
