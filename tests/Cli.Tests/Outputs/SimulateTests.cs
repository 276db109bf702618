namespace CellEval.Cli.Tests;

/// <summary>Simulated screens of the size that was asked for.</summary>
public sealed class SimulateTests
{
    private static readonly string[] Files = ["simulated_pred.h5ad", "simulated_real.h5ad"];

    [Fact]
    public async Task What_is_simulated_can_be_evaluated()
    {
        using TemporaryFolder temporary = new();
        ToolRun run = (await ToolRun.Of(
            "simulate", "-o", temporary.At("new", "screens"), "--perturbations", "5", "--cells-per-perturbation", "20",
            "--controls", "60", "--genes", "80", "--seed", "9", "--counts")).Exited(ExitCode.Success);
        Assert.Equal($"2 × 160 cells × 80 genes are in {temporary.At("new", "screens")}\n", run.Output);
        Assert.Equal("simulating a pair of screens\n", run.Errors);
        Assert.Equal(Files, Directory.EnumerateFiles(temporary.At("new", "screens")).Select(Path.GetFileName).Order());

        ToolRun evaluation = (await ToolRun.Of(
            "run", "-ap", temporary.At("new", "screens", Files[0]), "-ar", temporary.At("new", "screens", Files[1]),
            "-o", temporary.At("out"))).Exited(ExitCode.Success);
        Assert.Contains("taken as counts", evaluation.Errors, StringComparison.Ordinal);
        Assert.Equal(5, GoldenTable.Read(temporary.At("out", "results.csv")).RowCount);
    }

    [Fact]
    public async Task The_defaults_are_the_screens_of_the_demo()
    {
        using TemporaryFolder temporary = new();
        (await ToolRun.Of("simulate", "-o", temporary.At("a"), "--num-threads", "1")).Exited(ExitCode.Success);
        (await ToolRun.Of("demo", "-o", temporary.At("b"))).Exited(ExitCode.Success);
        foreach (string file in Files)
            Assert.Equal(await File.ReadAllBytesAsync(temporary.At("b", file)), await File.ReadAllBytesAsync(temporary.At("a", file)));
    }

    [Fact]
    public async Task An_interrupted_simulation_leaves_nothing()
    {
        using TemporaryFolder temporary = new();
        using CancellationTokenSource cancellation = new();
        ToolRun run = await ToolRun.Of(
            ["simulate", "-o", temporary.At("new", "screens"), "--genes", "300"], _ => cancellation.Cancel(), cancellation.Token);
        run.Exited(ExitCode.Interrupted);
        Assert.Empty(Directory.EnumerateFileSystemEntries(temporary.Path));
    }
}
