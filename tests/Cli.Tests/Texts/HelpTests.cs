namespace CellEval.Cli.Tests;

/// <summary>What the tool says of itself.</summary>
public sealed class HelpTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("run --help")]
    [InlineData("de --help")]
    [InlineData("metrics --help")]
    [InlineData("demo --help")]
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
        Assert.Equal($"{typeof(Tool).Assembly.GetName().Version!.ToString(3)}\n", await OutputOf(line));

    [Fact]
    public async Task Mistakes_do_not_hide_the_help() =>
        Assert.Equal(await OutputOf("run --help"), await OutputOf("run --bogus --epsilon x --help"));

    [Fact]
    public async Task A_variant_is_described_with_its_metric() =>
        Assert.Equal(await OutputOf("metrics overlap"), await OutputOf("metrics OVERLAP_AT_50"));

    [Fact]
    public async Task Help_is_no_wider_than_a_page() =>
        Assert.All((await OutputOf("run --help")).Split('\n'), line => Assert.True(line.Length <= 110, line));

    private static async Task<string> OutputOf(string line)
    {
        ToolRun run = (await ToolRun.Of(line.Split(' '))).Exited(ExitCode.Success);
        Assert.Empty(run.Errors);
        return run.Output;
    }
}
