using CellEval.Engine;

namespace CellEval.Jobs.Tests.Check;

public sealed class CheckJobTests
{
    private static readonly EvaluationRequest Run = new() { PerturbationColumn = "pert", Control = "control" };

    [Fact]
    public async Task A_sound_screen_is_described()
    {
        var screen = Screens.Of([[1, 0], [2, 3], [0, 0.5]], ("pert", ObsLabels.FromStrings(["P", "control", "P"])));

        var result = await CheckAsync(new CheckRequest { Screens = [screen], Run = Run });

        var found = Assert.Single(result.Screens);
        Assert.Equal([new ObsColumn("pert", 2)], found.Obs);
        Assert.NotNull(found.Values);
        Assert.Empty(result.Problems);
        Assert.Null(result.Run);
    }

    [Fact]
    public async Task What_a_run_would_end_at_is_told_and_the_check_goes_on()
    {
        var bad = Screens.Of([[1, double.NaN], [2, 3]], ("pert", ObsLabels.FromStrings(["P", "Q"])));
        var table = new DeRows("t.csv");
        table.Add("P", "G0", 1, 0.5f, 2, null);
        table.Add("P", "G0", 1, 0.5f, 0.5f, null);

        var result = await CheckAsync(new CheckRequest { Screens = [bad], Tables = [table], Run = Run });

        // No control, no number, and a row twice.
        Assert.Equal(3, result.Problems.Count);
        Assert.Contains(result.Problems, problem => problem.Message.Contains("'control'", StringComparison.Ordinal));
        Assert.Contains(result.Problems, problem => problem.Message.Contains("NaN", StringComparison.Ordinal));
        Assert.Contains(result.Problems, problem => problem.Message.StartsWith("t.csv: ", StringComparison.Ordinal));
        Assert.All(result.Problems, problem => Assert.IsType<InputException>(problem));
        Assert.Contains("t.csv: 1 values of fdr lie outside 0 to 1.", result.Warnings);
    }

    [Fact]
    public async Task A_check_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => CheckJob.RunAsync(new NoServices(), new CheckRequest { Run = Run }, null, stop.Token));
    }

    private static Task<CheckResult> CheckAsync(CheckRequest request) => CheckJob.RunAsync(new NoServices(), request);

    // Nothing but a pair asks for any.
    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => throw new InvalidOperationException($"{serviceType} is asked for.");
    }
}
