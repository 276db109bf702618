using CellEval.AnnData;

namespace CellEval.Cli.Tests;

/// <summary>Baselines and score rules of a plugin are chosen by name, like ours.</summary>
public sealed class StrategyTests
{
    [Fact]
    public async Task A_plugins_baseline_predicts()
    {
        using PluginFolder folder = new();
        string plugin = folder.Compile("Acme", PluginSources.Strategies);
        (await ToolRun.Of([.. Baseline(folder), "--plugin", plugin, "--baseline", "control", "-O", folder.At("de.csv")])).Exited(ExitCode.Success);

        // Every predicted cell is the mean of the control cells, which follow.
        using var screen = AnnDataScreen.Open(folder.At("baseline.h5ad"));
        List<double[]> rows = DenseRows.Of(screen);
        List<double[]> controls = rows[^50..];
        Assert.Equal(128 + 50, rows.Count);
        Assert.All(rows[..^50], row => Assert.All(
            row.Index(), value => Assert.Equal(controls.Average(cell => cell[value.Index]), value.Item, 1e-12)));
        GoldenTable table = GoldenTable.Read(folder.At("de.csv"));
        Assert.Equal(6 * 70, table.RowCount);
        Assert.All(table.Numbers("log2_fold_change"), change => Assert.Equal(0, change!.Value, 1e-9));
    }

    [Fact]
    public async Task A_plugins_rule_scores()
    {
        using PluginFolder folder = new();
        string plugin = folder.Compile("Acme", PluginSources.Strategies);
        ToolRun run = await ToolRun.Of(
            "score",
            "-i", Goldens.Path("scores", "user1.csv"),
            "-I", Goldens.Path("scores", "base1.csv"),
            "-o", folder.At("score.csv"),
            "--plugin", plugin,
            "--rule", "gain");
        run.Exited(ExitCode.Success);
        GoldenTable scores = GoldenTable.Read(folder.At("score.csv"));
        GoldenTable user = GoldenTable.Read(Goldens.Path("scores", "user1.csv"));
        GoldenTable baseline = GoldenTable.Read(Goldens.Path("scores", "base1.csv"));
        int mean = Array.IndexOf(user.Column("statistic"), "mean");
        Assert.Equal("overlap_at_N", scores[0, "metric"]);
        Assert.Equal(
            user.Number(mean, "overlap_at_N") - baseline.Number(mean, "overlap_at_N"), scores.Number(0, "from_baseline")!.Value);
        Assert.DoesNotContain("mse", scores.Column("metric"));
    }

    [Fact]
    public async Task A_baseline_that_throws_is_told_from_a_bug_of_ours()
    {
        using PluginFolder folder = new();
        string plugin = folder.Compile("Acme", PluginSources.Strategies);
        ToolRun run = await ToolRun.Of([.. Baseline(folder), "--plugin", plugin, "--baseline", "unlucky", "--skip-de"]);
        run.Exited(ExitCode.Plugin);
        Assert.EndsWith(
            "error: Acme.UnluckyBaseline of Acme failed: no luck today. Whoever wrote it can mend it.\n", run.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("baseline.h5ad")));
    }

    private static string[] Baseline(PluginFolder folder) =>
        ["baseline", "-a", Goldens.Path("baselines", "screen.h5ad"), "-o", folder.At("baseline.h5ad")];
}
