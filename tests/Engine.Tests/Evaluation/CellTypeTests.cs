using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Engine.Tests;

public sealed class CellTypeTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Each_cell_type_is_evaluated_as_if_it_were_alone(bool counts)
    {
        var real = counts ? RandomScreens.Counts("real", 3) : RandomScreens.Logarithms("real", 1);
        var pred = counts ? RandomScreens.Counts("pred", 4) : RandomScreens.Logarithms("pred", 2);
        var split = await SplitAsync(RandomScreens.Pair(real, pred));

        Assert.Equal(["T cell", "a/b"], split.Select(result => result.CellType));
        foreach (var result in split)
        {
            var alone = await Host.EvaluateAsync(RandomScreens.Pair(
                real.Where(cell => cell.CellType == result.CellType), pred.Where(cell => cell.CellType == result.CellType)));
            Assert.Equal(ResultText.Of(alone), ResultText.Of(result));
            Assert.Equal(alone.Guesses, result.Guesses);
        }

        Assert.NotEqual(ResultText.Of(split[0]), ResultText.Of(split[1]));
    }

    [Fact]
    public async Task Cells_without_a_cell_type_belong_to_none()
    {
        var real = RandomScreens.Counts("real", 3);
        var pred = RandomScreens.Counts("pred", 4);
        var expected = await SplitAsync(RandomScreens.Pair(real, pred));
        Cell[] stray = [.. real.Rows.Take(9).Select((cell, i) => cell with { CellType = i % 2 == 0 ? null : "" })];
        var withStray = await SplitAsync(RandomScreens.Pair(real with { Rows = [.. stray, .. real.Rows] }, pred));
        Assert.Equal(expected.Select(ResultText.Of), withStray.Select(ResultText.Of));
    }

    [Fact]
    public async Task A_cell_type_without_the_control_is_refused_by_name()
    {
        var real = RandomScreens.Logarithms("real", 1);
        var pred = RandomScreens.Logarithms("pred", 2).Where(cell => (cell.CellType, cell.Label) != ("a/b", "non-targeting"));
        var stages = new StageRecorder();
        var refusal = await Assert.ThrowsAsync<InputException>(() => SplitAsync(RandomScreens.Pair(real, pred), stages));
        Assert.Empty(stages.Reports);
        Assert.StartsWith(
            "pred: no cell has the control label 'non-targeting' within the cell type 'a/b'.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cell_types_of_one_side_only_are_refused_by_name()
    {
        var real = RandomScreens.Logarithms("real", 1);
        var pred = RandomScreens.Logarithms("pred", 2).Change((cell, _) => cell.CellType == "a/b" ? cell with { CellType = "c" } : cell);
        var refusal = await Assert.ThrowsAsync<InputException>(() => SplitAsync(RandomScreens.Pair(real, pred)));
        Assert.Equal(
            "The screens have different cell types in obs['cell_type']: pred lacks 'a/b'; real lacks 'c'. Both must have the same.",
            refusal.Message);
    }

    [Theory]
    [InlineData("A-B")]
    [InlineData("a/b_AGG")]
    [InlineData("a/b_ceiling")]
    public async Task Cell_types_that_would_write_the_same_files_are_refused_before_work(string other)
    {
        var stages = new StageRecorder();
        var refusal = await Assert.ThrowsAsync<InputException>(
            () => SplitAsync(RandomScreens.Pair(Renamed("real", 1), Renamed("pred", 2)), stages));
        Assert.Contains("would write the same files", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(stages.Reports);

        Cells Renamed(string name, int seed) => RandomScreens.Logarithms(name, seed)
            .Change((cell, _) => cell.CellType == "a/b" ? cell : cell with { CellType = other });
    }

    [Fact]
    public async Task A_cell_type_that_is_too_long_for_a_files_name_is_refused_before_work()
    {
        var stages = new StageRecorder();
        var refusal = await Assert.ThrowsAsync<InputException>(
            () => SplitAsync(RandomScreens.Pair(Renamed("real", 1), Renamed("pred", 2)), stages));
        Assert.EndsWith("is too long to stand in the names of its files: expected at most 200 bytes. Rename it.", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(stages.Reports);

        static Cells Renamed(string name, int seed) => RandomScreens.Logarithms(name, seed)
            .Change((cell, _) => cell.CellType == "a/b" ? cell : cell with { CellType = new string('é', 101) });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task A_metrics_time_must_be_above_0(int seconds) => await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
        () => Host.EvaluateAsync(RandomScreens.LogarithmPair() with { MetricTimeout = TimeSpan.FromSeconds(seconds) }));

    [Fact]
    public async Task Given_tables_have_no_cell_types() => await Assert.ThrowsAsync<RequestException>(
        () => SplitAsync(RandomScreens.LogarithmPair() with { RealTable = new DeRows("real.csv") }));

    [Fact]
    public async Task Tables_alone_have_no_cell_types() => await Assert.ThrowsAsync<RequestException>(
        () => SplitAsync(new EvaluationRequest { RealTable = new DeRows("real.csv"), PredTable = new DeRows("pred.csv") }));

    [Fact]
    public async Task Stages_name_the_cell_type()
    {
        var stages = new StageRecorder();
        await SplitAsync(RandomScreens.LogarithmPair(), stages);
        Assert.All(stages.Reports, report => Assert.Matches("^(T cell|a/b): ", report.Stage));
    }

    private static async Task<List<EvaluationResult>> SplitAsync(
        EvaluationRequest request, IProgress<EvaluationProgress>? progress = null)
    {
        await using var host = Host.Create();
        var results = new List<EvaluationResult>();
        var split = host.GetRequiredService<IEvaluator>().EvaluateCellTypesAsync(request with { CellTypeColumn = "cell_type" }, progress);
        await foreach (var result in split)
            results.Add(result);
        return results;
    }
}
