namespace CellEval.Cli.Tests;

/// <summary>What nobody foresaw is called a bug of ours, and told whole.</summary>
public sealed class BugReportTests
{
    [Fact]
    public async Task An_unforeseen_failure_ends_with_70_and_nothing_is_written()
    {
        using TemporaryFolder temporary = new();
        string good = Goldens.Path("bad_inputs", "good.h5ad");
        ToolRun run = await ToolRun.Of(
            ["run", "-ap", good, "-ar", good, "-o", temporary.At("out"), "--profile", "minimal"],
            line => _ = line == "computing metrics" ? throw new InvalidOperationException("the unforeseen") : line,
            CancellationToken.None);
        run.Exited(ExitCode.Bug);
        Assert.Contains(
            "error: This is a bug of celleval; please report it with the command line. System.InvalidOperationException: the unforeseen",
            run.Errors,
            StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(temporary.Path));
    }
}
