namespace CellEval.Cli.Tests;

/// <summary><c>celleval score</c> gives the reference's scores.</summary>
public sealed class ScoreGoldenTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Scores_agree_with_the_reference(int pair)
    {
        using TemporaryFolder temporary = new();
        (await ToolRun.Of(
            "score",
            "-i", Goldens.Path("scores", $"user{pair}.csv"),
            "-I", Goldens.Path("scores", $"base{pair}.csv"),
            "-o", temporary.At("score.csv"))).Exited(ExitCode.Success);
        GoldenComparison.Scores.AssertFilesAgree(
            $"cli/scores/score{pair}", Goldens.Path("scores", $"score{pair}.csv"), temporary.At("score.csv"), output);
    }

    [Fact]
    public async Task A_mean_that_is_missing_scores_0_with_a_warning()
    {
        using TemporaryFolder temporary = new();
        ToolRun run = await ToolRun.Of(
            "score",
            "-i", Goldens.Path("scores", "user2.csv"),
            "-I", Goldens.Path("scores", "base2.csv"),
            "-o", temporary.At("score.csv"));
        run.Exited(ExitCode.Success);
        Assert.Contains("user2.csv has no mean of 'mae'.", run.Errors, StringComparison.Ordinal);
        GoldenTable scores = GoldenTable.Read(temporary.At("score.csv"));
        Assert.Equal(0, scores.Number(Array.IndexOf(scores.Column("metric"), "mae"), "from_baseline"));
        Assert.Equal(
            scores.Numbers("from_baseline")[..^1].Average()!.Value, scores.Numbers("from_baseline")[^1]!.Value, precision: 12);
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
    public async Task A_prediction_is_scored_against_our_own_baseline_of_the_real_screen()
    {
        using TemporaryFolder temporary = new();
        string real = Goldens.Path("screen_csr", "real.h5ad");
        (await ToolRun.Of("baseline", "-a", real, "-o", temporary.At("baseline.h5ad"), "-O", temporary.At("baseline_de.csv")))
            .Exited(ExitCode.Success);
        await Evaluate(temporary.At("baseline.h5ad"), "of_baseline");
        await Evaluate(Goldens.Path("screen_csr", "pred.h5ad"), "to_score");
        (await ToolRun.Of(
            "score",
            "-i", temporary.At("to_score", "agg_results.csv"),
            "-I", temporary.At("of_baseline", "agg_results.csv"),
            "-o", temporary.At("score.csv"))).Exited(ExitCode.Success);

        GoldenOutputs.AssertAgree(
            "screen_csr/of_baseline", Goldens.Path("screen_csr", "of_baseline"), temporary.At("of_baseline"), output);
        GoldenComparison.Scores.AssertFilesAgree(
            "cli/screen_csr/score_of_our_own", Goldens.Path("screen_csr", "score.csv"), temporary.At("score.csv"), output);

        // What 'run' computes of the written screen is what 'baseline' wrote.
        Assert.Equal(
            await File.ReadAllTextAsync(temporary.At("of_baseline", "pred_de.csv")), await File.ReadAllTextAsync(temporary.At("baseline_de.csv")));

        async Task Evaluate(string pred, string folder) => (await ToolRun.Of(
            "run", "-ap", pred, "-ar", real, "-o", temporary.At(folder), "--skip-metrics", "clustering_agreement,pearson_edistance"))
            .Exited(ExitCode.Success);
    }
}
