namespace CellEval.Cli.Tests;

/// <summary><c>celleval score</c> gives the scores of the reference.</summary>
public sealed class ScoreGoldenTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("3")]
    public async Task Scores_agree_with_the_reference(string number)
    {
        using TemporaryFolder temporary = new();
        (await Score($"user{number}.csv", $"base{number}.csv", temporary.At("score.csv"))).Exited(ExitCode.Success);
        GoldenComparison.Scores.AssertFilesAgree(
            $"cli/scores/score{number}", Goldens.Path("scores", $"score{number}.csv"), temporary.At("score.csv"), output);
    }

    [Fact]
    public async Task The_score_of_a_run_agrees_with_the_reference()
    {
        using TemporaryFolder temporary = new();
        (await ToolRun.Of(
            "score",
            "-i", Goldens.Path("screen_csr", "to_score", "agg_results.csv"),
            "-I", Goldens.Path("screen_csr", "of_baseline", "agg_results.csv"),
            "-o", temporary.At("score.csv"))).Exited(ExitCode.Success);
        GoldenComparison.Scores.AssertFilesAgree(
            "cli/screen_csr/score", Goldens.Path("screen_csr", "score.csv"), temporary.At("score.csv"), output);
    }

    [Fact]
    public async Task A_missing_mean_counts_as_0_with_a_warning()
    {
        using TemporaryFolder temporary = new();
        ToolRun run = await Score("user2.csv", "base2.csv", temporary.At("score.csv"));
        run.Exited(ExitCode.Success);
        Assert.Contains("warning: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains("has no mean of", run.Errors, StringComparison.Ordinal);
        Assert.Contains(",0.0\n", File.ReadAllText(temporary.At("score.csv")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("score -i nothing.csv -I USER -o OUT", ExitCode.Input)]
    [InlineData("score -i USER -I OTHER -o OUT", ExitCode.Input)]
    [InlineData("score -i USER -I USER -o USER", ExitCode.CommandLine)]
    [InlineData("score -i USER -I USER -o OUT --rule nope", ExitCode.CommandLine)]
    public async Task What_cannot_be_scored_is_refused_and_nothing_is_written(string line, int exitCode)
    {
        using TemporaryFolder temporary = new();
        string user = temporary.At("user.csv");
        File.WriteAllText(user, "statistic,mae\nmean,0.5\n");
        File.WriteAllText(temporary.At("other.csv"), "statistic,mse\nmean,0.5\n");
        (await ToolRun.Of([
            .. line.Split(' ').Select(word => word switch
            {
                "USER" => user,
                "OTHER" => temporary.At("other.csv"),
                "OUT" => temporary.At("score.csv"),
                _ => word,
            }),
        ])).Exited(exitCode);
        Assert.False(File.Exists(temporary.At("score.csv")));
        Assert.Equal("statistic,mae\nmean,0.5\n", File.ReadAllText(user));
    }

    private static Task<ToolRun> Score(string user, string baseline, string path) =>
        ToolRun.Of("score", "-i", Goldens.Path("scores", user), "-I", Goldens.Path("scores", baseline), "-o", path);
}
