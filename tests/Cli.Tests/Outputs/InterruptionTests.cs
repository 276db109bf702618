namespace CellEval.Cli.Tests;

/// <summary>An interrupted run ends with 130 and leaves nothing.</summary>
public sealed class InterruptionTests
{
    [Theory]
    [InlineData("checking inputs")]
    [InlineData("real: reading cells")]
    [InlineData("pred: differential expression")]
    [InlineData("computing metrics")]
    [InlineData("writing DE tables")]
    public async Task Nothing_is_written(string stage)
    {
        using TemporaryFolder temporary = new();
        using CancellationTokenSource interrupt = new();
        ToolRun run = await ToolRun.Of(
            [
                "run",
                "-ap", Goldens.Path("screen_csr", "pred.h5ad"),
                "-ar", Goldens.Path("screen_csr", "real.h5ad"),
                "-o", temporary.At("out"),
            ],
            line =>
            {
                if (line == stage)
                    interrupt.Cancel();
            },
            interrupt.Token);
        run.Exited(ExitCode.Interrupted);
        Assert.Contains($"{stage}\n", run.Errors, StringComparison.Ordinal);
        Assert.EndsWith("\nerror: Interrupted: no results were written.\n", run.Errors, StringComparison.Ordinal);
        Assert.Empty(run.Output);
        Assert.Empty(Directory.EnumerateFileSystemEntries(temporary.Path));
    }

    [Theory]
    [InlineData("finding the scale")]
    [InlineData("learning the means")]
    [InlineData("writing the baseline's screen")]
    [InlineData("differential expression")]
    [InlineData("writing the baseline's DE table")]
    public Task A_baseline_can_be_interrupted(string stage) => NothingIsLeft(
        stage, folder => ["baseline", "-a", Goldens.Path("baselines", "screen.h5ad"), "-o", folder.At("a", "b.h5ad"), "-O", folder.At("c", "d.csv")]);

    [Theory]
    [InlineData("finding the scale")]
    [InlineData("counting values")]
    [InlineData("writing cells")]
    [InlineData("compressing")]
    public Task A_submission_can_be_interrupted(string stage) => NothingIsLeft(
        stage,
        folder =>
        [
            "prep", "-i", Goldens.Path("prep", "counts.h5ad"), "-g", Goldens.Path("prep", "genes.csv"), "-o", folder.At("out", "counts.vcc"),
        ]);

    [Fact]
    public async Task Differential_expression_can_be_interrupted_too()
    {
        using TemporaryFolder temporary = new();
        using CancellationTokenSource interrupt = new();
        await interrupt.CancelAsync();
        ToolRun run = await ToolRun.Of(
            ["de", "-a", Goldens.Path("screen_csr", "real.h5ad"), "-o", temporary.At("out", "de.csv")], _ => { }, interrupt.Token);
        run.Exited(ExitCode.Interrupted);
        Assert.Empty(Directory.EnumerateFileSystemEntries(temporary.Path));
    }

    private static async Task NothingIsLeft(string stage, Func<TemporaryFolder, string[]> line)
    {
        using TemporaryFolder temporary = new();
        using CancellationTokenSource interrupt = new();
        ToolRun run = await ToolRun.Of(
            line(temporary),
            said =>
            {
                if (said == stage)
                    interrupt.Cancel();
            },
            interrupt.Token);
        run.Exited(ExitCode.Interrupted);
        Assert.EndsWith($"{stage}\nerror: Interrupted: no results were written.\n", run.Errors, StringComparison.Ordinal);
        Assert.Empty(run.Output);
        Assert.Empty(Directory.EnumerateFileSystemEntries(temporary.Path));
    }
}
