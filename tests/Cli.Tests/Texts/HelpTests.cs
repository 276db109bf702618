namespace CellEval.Cli.Tests;

/// <summary>What the tool says of itself.</summary>
public sealed class HelpTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("run --help")]
    [InlineData("de --help")]
    [InlineData("baseline --help")]
    [InlineData("score --help")]
    [InlineData("compare --help")]
    [InlineData("prep --help")]
    [InlineData("report --help")]
    [InlineData("metrics --help")]
    [InlineData("demo --help")]
    [InlineData("diff --help")]
    [InlineData("metrics --json")]
    [InlineData("metrics")]
    [InlineData("metrics overlap")]
    public async Task Text(string line) =>
        await Verify(await OutputOf(line)).UseTextForParameters(line.Replace("--", "", StringComparison.Ordinal).Replace(' ', '_'));

    [Theory]
    [InlineData("--version")]
    [InlineData("run --version")]
    [InlineData("de --version")]
    [InlineData("metrics --version")]
    public async Task Every_command_tells_the_version(string line) =>
        Assert.Equal(
            $"celleval {typeof(Tool).Assembly.GetName().Version!.ToString(3)} (contract {ContractVersion.Major}.{ContractVersion.Minor})\n",
            await OutputOf(line));

    [Fact]
    public async Task Mistakes_do_not_hide_the_help() =>
        Assert.Equal(await OutputOf("run --help"), await OutputOf("run --bogus --epsilon x --help"));

    [Fact]
    public async Task A_variant_is_described_with_its_metric() =>
        Assert.Equal(await OutputOf("metrics overlap"), await OutputOf("metrics OVERLAP_AT_50"));

    [Theory]
    [InlineData("de_nsig_counts", "de_nsig_counts_real")]
    [InlineData("de_nsig_counts", "DE_NSIG_COUNTS_PRED")]
    [InlineData("discrimination_score", "discrimination_score_l2")]
    public async Task A_column_is_described_with_its_metric(string metric, string column) =>
        Assert.Equal(await OutputOf($"metrics {metric}"), await OutputOf($"metrics {column}"));

    [Fact]
    public async Task The_name_alone_shows_the_help() => Assert.Equal(await OutputOf("--help"), await OutputOf(""));

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    public async Task Help_fits_the_terminal(int width)
    {
        string[] commands =
        [
            "--help", "run --help", "de --help", "baseline --help", "score --help", "prep --help", "report --help", "metrics --help", "demo --help", "diff --help",
        ];
        foreach (string command in commands)
        {
            string text = await OutputOf(command, width);
            Assert.Contains("\nExamples:\n", text, StringComparison.Ordinal);
            Assert.All(text.Split('\n'), line =>
            {
                Assert.True(line.Length <= width, line);
                Assert.Equal(line.TrimEnd(), line);
            });
        }
    }

    [Fact]
    public async Task Help_on_a_narrow_terminal() => await Verify(await OutputOf("run --help", 80));

    [Fact]
    public async Task The_list_of_metrics_fits_into_100_columns() =>
        Assert.All((await OutputOf("metrics")).Split('\n'), line => Assert.True(line.Length <= 100, line));

    private static async Task<string> OutputOf(string line, int width = 100)
    {
        string[] args = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        ToolRun run = (await ToolRun.Of(args, _ => { }, CancellationToken.None, width)).Exited(ExitCode.Success);
        Assert.Empty(run.Errors);
        return run.Output;
    }
}
