namespace CellEval.Cli.Tests;

/// <summary>Statements in the place of guesses: what each of the flags does to a run.</summary>
public sealed class StatementTests
{
    private static readonly string Counts = Goldens.Path("pdex_modes", "counts.h5ad");
    private static readonly string Good = Goldens.Path("bad_inputs", "good.h5ad");

    [Theory]
    [InlineData("counts", "is counts, as stated though it has decimals: normalised to the median total")]
    [InlineData("log1p", "is log-normalised, as stated.")]
    [InlineData("as-is", "is taken as it is, as counts, as stated.")]
    public async Task A_stated_scale_is_said(string scale, string reason)
    {
        using TemporaryFolder folder = new();
        ToolRun run = await ToolRun.Of("run", "-ap", Good, "-ar", Good, "-o", folder.At("out"), "--profile", "pds", "--scale", scale);
        Assert.Contains($"note: {Good}: X {reason}", run.Exited(ExitCode.Success).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Allow_discrete_is_scale_as_is_and_nothing_else()
    {
        using TemporaryFolder folder = new();
        Assert.Equal(await Results(folder, "--allow-discrete"), await Results(folder, "--scale", "as-is"));
        Assert.Equal(await Results(folder, "--allow-discrete"), await Results(folder, "--scale", "as-is", "--allow-discrete"));
        foreach (string command in (string[])["run -ap x.h5ad -ar x.h5ad", "baseline -a x.h5ad", "prep -i x.h5ad -g genes.txt"])
        {
            ToolRun run = await ToolRun.Of([.. command.Split(' '), "--allow-discrete", "--scale", "counts"]);
            Assert.Contains("Give one of them.", run.Exited(ExitCode.CommandLine).Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task De_takes_counts_as_they_are_by_either_word()
    {
        using TemporaryFolder folder = new();
        foreach (string scale in (string[])["counts", "as-is"])
            (await ToolRun.Of("de", "-a", Counts, "-o", folder.At($"{scale}.csv"), "--scale", scale)).Exited(ExitCode.Success);
        Assert.Equal(await File.ReadAllTextAsync(folder.At("counts.csv")), await File.ReadAllTextAsync(folder.At("as-is.csv")));
    }

    [Fact]
    public async Task Ties_is_short_for_the_option_of_each_metric_that_ranks_and_settings_count_more()
    {
        using TemporaryFolder folder = new();
        string mid = await Results(folder, "--set", "discrimination_score.ties=mid");
        Assert.Equal(mid, await Results(folder, "--ties", "mid"));
        Assert.Equal(await Results(folder, "--ties", "index"), await Results(folder));
        Assert.Equal(await Results(folder), await Results(folder, "--ties", "mid", "--set", "discrimination_score.ties=index"));

        ToolRun run = await ToolRun.Of(
            "run", "-ap", Good, "-ar", Good, "-o", folder.At("out"), "--profile", "minimal", "--ties", "mid",
            "--skip-metrics", "discrimination_score");
        Assert.Contains("warning: --ties has no effect", run.Exited(ExitCode.Success).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_listed_perturbations_are_evaluated()
    {
        using TemporaryFolder folder = new();
        string[] all = [.. (await Results(folder)).Split('\n').Skip(1).Select(row => row.Split(',')[0]).Where(name => name.Length > 0)];
        await File.WriteAllLinesAsync(folder.At("names.txt"), ["# two of them", all[1], all[0]]);
        string listed = await Results(folder, "--perturbations", folder.At("names.txt"));
        Assert.Equal(all[..2], listed.Split('\n').Skip(1).Select(row => row.Split(',')[0]).Where(name => name.Length > 0));

        await File.WriteAllLinesAsync(folder.At("names.txt"), [all[0] + "x"]);
        ToolRun run = await ToolRun.Of("run", "-ap", Good, "-ar", Good, "-o", folder.At("out"), "--perturbations", folder.At("names.txt"));
        Assert.Contains(
            $"Did you mean '{all[0]}'?", run.Exited(ExitCode.Input).Errors, StringComparison.Ordinal);
        Assert.Contains("Use --perturbations.", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run -ap SCREEN -ar SCREEN -o OUT")]
    [InlineData("de -a SCREEN -o OUT.csv")]
    [InlineData("baseline -a SCREEN -o OUT.h5ad --skip-de")]
    public async Task A_layer_that_is_not_there_is_refused(string command)
    {
        using TemporaryFolder folder = new();
        string[] arguments =
            [.. command.Replace("SCREEN", Good, StringComparison.Ordinal).Replace("OUT", folder.At("out"), StringComparison.Ordinal).Split(' ')];
        ToolRun run = await ToolRun.Of([.. arguments, "--layer", "spliced"]);
        Assert.Contains("there is no layer 'spliced'; the layers are:", run.Exited(ExitCode.Input).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_control_source_changes_effects()
    {
        using TemporaryFolder folder = new();
        Assert.Equal(await Results(folder), await Results(folder, "--control-source", "own"));
        Assert.NotEqual(await Results(folder), await Results(folder, "--control-source", "real"));
    }

    private static async Task<string> Results(TemporaryFolder folder, params string[] options)
    {
        string[] run =
        [
            "run", "-ap", Goldens.Path("storage", "dense_float64_plain.pred.h5ad"), "-ar",
            Goldens.Path("storage", "dense_float64_plain.real.h5ad"), "-o", folder.At("out"), "--profile", "anndata", "--skip-metrics",
            "pearson_edistance,clustering_agreement", .. options,
        ];
        (await ToolRun.Of(run)).Exited(ExitCode.Success);
        return await File.ReadAllTextAsync(folder.At("out/results.csv"));
    }
}
