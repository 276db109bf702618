namespace CellEval.Cli.Tests;

public sealed class EmbedKeyTests
{
    private static readonly string Good = Goldens.Path("bad_inputs", "good.h5ad");

    [Fact]
    public async Task A_key_without_a_metric_that_takes_it_is_warned_of_once_in_the_users_words()
    {
        using TemporaryFolder folder = new();
        ToolRun run = await ToolRun.Of(
            "run", "-ap", Good, "-ar", Good, "-o", folder.At("out"), "--profile", "pds", "--embed-key", "X_pca");
        run.Exited(ExitCode.Success);
        Assert.Equal(
            "warning: --embed-key has no effect: neither discrimination_score_l2 nor discrimination_score_cosine is part of this run.",
            Assert.Single(run.Errors.Split('\n'), line => line.Contains("embed", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_key_for_one_of_two_metrics_is_not_warned_of()
    {
        using TemporaryFolder folder = new();
        ToolRun run = await ToolRun.Of(
            "run", "-ap", Good, "-ar", Good, "-o", folder.At("out"), "--profile", "pds", "--embed-key", "X_pca",
            "--variant", "discrimination_score:distance=l2");
        run.Exited(ExitCode.Input);
        Assert.DoesNotContain("warning", run.Errors, StringComparison.Ordinal);
        Assert.Contains("obsm has no embedding 'X_pca'", run.Errors, StringComparison.Ordinal);
    }
}
