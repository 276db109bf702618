namespace CellEval.Cli.Tests;

/// <summary>Options of <c>run</c> that somebody gives and that change nothing: they are told of, and the run goes on.</summary>
public sealed class IdleOptionTests
{
    private static readonly string[] Tables =
        ["-dp", Goldens.Path("de_tables", "pred_table.csv.gz"), "-dr", Goldens.Path("de_tables", "real_table.csv.gz"), "--profile", "de"];

    private static readonly string Good = Goldens.Path("bad_inputs", "good.h5ad");

    private static readonly string[] Screens = ["-ap", Good, "-ar", Good];

    [Fact]
    public async Task Tables_have_no_cells_to_read_and_leave_none_to_test() => Assert.Equal(
        [
            "warning: --pert-col has no effect: only DE tables are given.",
            "warning: --scale has no effect: only DE tables are given.",
            "warning: --control-source has no effect: only DE tables are given.",
            "warning: --cpm-filter has no effect: both DE tables are given, so none is computed.",
            "warning: --epsilon has no effect: both DE tables are given, so none is computed.",
        ],
        await Warnings([.. Tables, "--epsilon", "0.5", "--cpm-filter", "5", "--control-source", "own", "--scale", "counts", "--pert-col", "gene"]));

    [Fact]
    public async Task Metrics_on_cells_alone_compute_no_DE() => Assert.Equal(
        ["warning: --epsilon has no effect: no metric of this run takes DE."],
        await Warnings([.. Screens, "--profile", "anndata", "--skip-metrics", "clustering_agreement", "--epsilon", "0.5"]));

    [Fact]
    public async Task What_has_an_effect_or_was_not_given_is_not_told_of()
    {
        Assert.Empty(await Warnings(Tables));
        Assert.Empty(await Warnings([.. Screens, "--profile", "minimal", "--epsilon", "0.5", "--cpm-filter", "5", "--pert-col", "target_gene"]));
    }

    [Fact]
    public async Task A_file_of_settings_gives_options_and_a_replay_does_not()
    {
        using TemporaryFolder temporary = new();
        await File.WriteAllTextAsync(temporary.At("settings.yaml"), "epsilon: 0.5\n");
        ToolRun first = (await ToolRun.Of(["run", .. Tables, "-o", temporary.At("out"), "--settings", temporary.At("settings.yaml")])).Exited(ExitCode.Success);
        Assert.Equal(["warning: --epsilon has no effect: both DE tables are given, so none is computed."], Told(first));
        ToolRun again = (await ToolRun.Of("run", "--replay", temporary.At("out", "run.json"), "-o", temporary.At("again"))).Exited(ExitCode.Success);
        Assert.Empty(Told(again));
    }

    private static async Task<string[]> Warnings(string[] args)
    {
        using TemporaryFolder temporary = new();
        return Told((await ToolRun.Of(["run", .. args, "-o", temporary.At("out"), "--no-report"])).Exited(ExitCode.Success));
    }

    private static string[] Told(ToolRun run) =>
        [.. run.Errors.Split('\n').Where(line => line.Contains("has no effect", StringComparison.Ordinal))];
}
