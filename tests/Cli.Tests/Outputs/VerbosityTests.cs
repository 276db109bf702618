using System.Text.RegularExpressions;

namespace CellEval.Cli.Tests;

public sealed partial class VerbosityTests
{
    [Fact]
    public async Task On_a_terminal_stages_have_bars_and_a_line_when_they_end()
    {
        using TemporaryFolder temporary = new();
        ToolRun run = await ToolRun.OnTerminal(Arguments(temporary));

        run.Exited(ExitCode.Success);
        Assert.Contains("\e[", run.Errors, StringComparison.Ordinal);
        foreach (string stage in (string[])["checking inputs", "real: reading cells", "pred: reading cells", "computing metrics", "writing DE tables"])
            Assert.Single(Regex.Matches(run.Errors, $@"{Regex.Escape(stage)} \(\d+\.\d s\)"));
        Assert.StartsWith("Results are in", run.Output.Trim().Split('\n')[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quiet_tells_nothing_where_nothing_is_wrong()
    {
        using TemporaryFolder temporary = new();
        ToolRun run = await ToolRun.Of([.. Arguments(temporary), "--quiet"]);

        run.Exited(ExitCode.Success);
        Assert.Equal("", run.Errors + run.Output);
        Assert.True(File.Exists(temporary.At("results.csv")));
    }

    [Fact]
    public async Task Quiet_does_not_hide_warnings_and_errors()
    {
        using PluginFolder folder = new();
        using TemporaryFolder temporary = new();
        ToolRun run = await ToolRun.Of([.. Arguments(temporary, "anndata"), "-q", "--plugin", folder.Compile("Rude", PluginSources.Rude),
            "--metric-timeout", "2"]);

        run.Exited(ExitCode.MetricFailed);
        Assert.Equal("", run.Output);
        string[] lines = run.Errors.Trim().Split('\n');
        Assert.All(lines, line => Assert.Matches("^(warning|error): ", line));
        Assert.Contains(lines, line => line.StartsWith("error: the metric rude_throws failed: no luck today", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Verbose_tells_times_and_where_a_metric_threw()
    {
        using PluginFolder folder = new();
        using TemporaryFolder temporary = new();
        ToolRun run = await ToolRun.Of([.. Arguments(temporary, "anndata"), "--verbose", "--plugin", folder.Compile("Rude", PluginSources.Rude),
            "--metric-timeout", "2"]);

        run.Exited(ExitCode.MetricFailed);
        Assert.Matches(@"(?m)^ +\d+\.\d s  real: reading cells$", run.Errors);
        Assert.Matches(@"(?m)^ +\d+\.\d{3} s  pearson_delta$", run.Errors);
        Assert.Contains("rude_throws threw:\nSystem.InvalidOperationException: no luck today\n   at Rude.Throws(", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warnings_are_the_last_that_is_told()
    {
        using TemporaryFolder temporary = new();
        await File.WriteAllTextAsync(temporary.At("pred_de.csv"), "");
        ToolRun run = await ToolRun.Of(Arguments(temporary, "pds"));

        run.Exited(ExitCode.Success);
        Assert.StartsWith("warning: ", run.Errors.Trim().Split('\n')[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_tells_who_asked_for_which_shared_value()
    {
        using TemporaryFolder temporary = new();
        ToolRun run = await ToolRun.Of([.. Arguments(temporary), "--explain"]);

        run.Exited(ExitCode.Success);
        string text = run.Errors[run.Errors.IndexOf("shared values", StringComparison.Ordinal)..];
        await Verify(Duration().Replace(text, " TIME ms"));
    }

    [Fact]
    public async Task Quiet_and_verbose_exclude_each_other()
    {
        using TemporaryFolder temporary = new();
        ToolRun run = await ToolRun.Of([.. Arguments(temporary), "--quiet", "--verbose"]);

        run.Exited(ExitCode.CommandLine);
        Assert.Equal("error: --quiet tells less and --verbose more. Give one of them.\n", run.Errors);
    }

    private static string[] Arguments(TemporaryFolder folder, string profile = "minimal") =>
    [
        "run", "-ap", Path.Combine(Goldens.Path("screen_csr"), "pred.h5ad"), "-ar", Path.Combine(Goldens.Path("screen_csr"), "real.h5ad"),
        "-o", folder.Path, "--profile", profile,
    ];

    [GeneratedRegex(@" +\d+\.\d ms")]
    private static partial Regex Duration();
}
