using System.Text;

namespace CellEval.Cli.Tests;

/// <summary>Command lines to refuse: exit code 2 and one line that says what is wrong and what exists.</summary>
public sealed class CommandLineErrorTests
{
    private const string Screens = "run -ap pred.h5ad -ar real.h5ad ";

    [Fact]
    public Task Commands() => AllAreRefused(
        "rnu", "help", "--bogus", "metrics nope", "metrics overlp_at_50", "metrics mse mae");

    [Fact]
    public Task Arguments_of_run() => AllAreRefused(
        "run",
        "run --bogus",
        "run --bogus with its value",
        "run --outdri results --pofile de",
        "run --ceiling",
        "run --ceiling -dr real.csv -dp pred.csv",
        "run --ceiling -ar real.h5ad -dr real.csv",
        "run --ceiling -ar real.h5ad --ceiling-seed -1",
        Screens + "--ceiling-seed 3",
        "run --ceiling -ar real.h5ad --ceiling-split permutatoin",
        "run more",
        "run -ap",
        "run -ap pred.h5ad",
        "run -ar real.h5ad",
        "run -dp pred.csv",
        "run -dr real.csv",
        "run -ap pred.h5ad -dr real.csv",
        Screens + "-ap again.h5ad",
        Screens + "--epsilon",
        Screens + "--epsilon x",
        Screens + "--epsilon 0,5",
        Screens + "--epsilon -1",
        Screens + "--epsilon nan",
        Screens + "--cpm-filter inf",
        Screens + "--cpm-filter -5",
        Screens + "--metric-timeout 0",
        Screens + "--metric-timeout 1e9",
        Screens + "--celltype-col target_gene",
        Screens + "--celltype-col gene --pert-col gene",
        Screens + "--num-threads 0",
        Screens + "--num-threads -2",
        Screens + "--num-threads 1.5",
        Screens + "--num-threads many",
        Screens + "--profile nope",
        Screens + "--profile minimla",
        "run -ap pred.h5ad -ar real.csv",
        "run -dp pred.h5ad -dr real.csv",
        "run -dp pred.csv -dr real.tsv",
        "run -ap pred.pq -ar real.h5ad",
        Screens + "--scale raw",
        Screens + "--scale counts --allow-discrete",
        Screens + "--control-source pred",
        Screens + "--ties first",
        "run -dp pred.csv -dr real.csv --profile de --layer counts",
        Screens + "--skip-metrics",
        Screens + "--profile pds --skip-metrics discrimination_score");

    [Fact]
    public Task Arguments_of_de() => AllAreRefused(
        "de",
        "de -a screen.h5ad",
        "de -a table.csv -o de.csv",
        "de -a screen.h5ad -o de.tsv",
        "de -a screen.h5ad -o de.parquet.gz",
        "de -a screen.h5ad -o de",
        "de -a screen.h5ad -o de.csv --mode every",
        "de -a screen.h5ad -o de.csv --mode on-target",
        "de -a screen.h5ad -o de.csv --gene-col gene",
        "de -a screen.h5ad -o de.csv --mean median",
        "de -a screen.h5ad -o de.csv --scale raw",
        "de -a screen.h5ad -o de.csv --epsilon 1e",
        "de -a screen.h5ad -o de.csv --cpm-filter five");

    [Fact]
    public Task Arguments_of_baseline() => AllAreRefused(
        "baseline",
        "baseline -a real.csv",
        "baseline -a real.h5ad --counts counts.h5ad",
        "baseline -a real.h5ad --baseline maen",
        "baseline -a real.h5ad --baseline mean --as-delta",
        "baseline -a real.h5ad -t 0",
        "baseline -a real.h5ad more");

    [Fact]
    public Task Arguments_of_score() => AllAreRefused(
        "score",
        "score -i agg_results.csv",
        "score -i pred.h5ad -I agg_results.csv",
        "score -i agg_results.csv -I baseline.h5ad",
        "score -i agg_results.csv -I agg_baseline.csv --rule from_basline");

    [Fact]
    public Task Arguments_of_compare() => AllAreRefused(
        "compare",
        "compare a",
        "compare a b/a",
        "compare a b --names x",
        "compare a b --names x,,",
        "compare a b --names x,x",
        "compare a b --ci-level 95",
        "compare a b --ci-resamples 10",
        "compare a b --ci-seed -1",
        Screens + "--no-ci --ci-level 0.9");

    [Fact]
    public Task Arguments_of_prep() => AllAreRefused(
        "prep",
        "prep -i pred.h5ad",
        "prep -i pred.csv -g genes.csv",
        "prep -i pred.h5ad -g genes.h5ad",
        "prep -i pred.h5ad -g genes.csv -e 16",
        "prep -i pred.h5ad -g genes.csv --expected-gene-dim 0",
        "prep -i pred.h5ad -g genes.csv --max-cell-dim many");

    [Fact]
    public Task Options_that_a_command_with_files_does_not_have() => AllAreRefused(
        "check --json real.h5ad",
        "check real.h5ad --jsn",
        "compare --json a b",
        "diff --jsn a",
        "metrics --jsno",
        "report --bogus");

    [Theory]
    [InlineData("check", "--", "--json.h5ad")]
    [InlineData("diff", "--", "--json", "-b")]
    public async Task After_two_dashes_a_name_may_begin_with_one(params string[] args)
    {
        ToolRun run = (await ToolRun.Of(args)).Exited(ExitCode.Input);
        Assert.Contains($"error: {args[2]}: there is no such file", run.Output + run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public Task Arguments_of_demo() => AllAreRefused("demo --seed x", "demo --num-threads 0", "demo more");

    [Fact]
    public Task Options_of_metrics() => AllAreRefused(
        Screens + "--set overlap",
        Screens + "--set overlap=3",
        Screens + "--set nope.fdr_threshold=0.1",
        Screens + "--set overlap.nope=0.1",
        Screens + "--set overlap.fdr_treshold=0.1",
        Screens + "--set overlap_at_5O.fdr_threshold=0.1",
        Screens + "--set overlap.fdr_threshold=strict",
        Screens + "--set overlap.fdr_threshold=0,1",
        Screens + "--set overlap.fdr_threshold=",
        Screens + "--set overlap.fdr_threshold=1e400",
        Screens + "--set overlap.fdr_threshold=-1e400",
        Screens + "--set overlap.fdr_threshold=2",
        Screens + "--set overlap_at_50.fdr_threshold=-1",
        Screens + "--set clustering_agreement.n_neighbors=0",
        Screens + "--set clustering_agreement.real_resolution=0",
        Screens + "--set overlap.sort_by=size",
        Screens + "--set discrimination_score.exclude_target_gene=1",
        Screens + "--set de_nsig_counts.nope=1");

    [Fact]
    public Task Further_variants() => AllAreRefused(
        Screens + "--variant overlap",
        Screens + "--variant overlap:k",
        Screens + "--variant nope:k=3",
        Screens + "--variant overlpa:k=3",
        Screens + "--variant overlap:size=3",
        Screens + "--variant overlap:k=many",
        Screens + "--variant discrimination_score:distance=nope");

    [Fact]
    public async Task Empty_texts_are_no_files()
    {
        foreach (string option in new[] { "-ap", "-ar", "-dp", "-dr", "-o", "--celltype-col", "--embed-key" })
            Assert.Contains("not an empty text", (await ToolRun.Of("run", option, "")).Exited(ExitCode.CommandLine).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_label_may_begin_with_an_at_sign()
    {
        using TemporaryFolder temporary = new();
        ToolRun run = await ToolRun.Of(
            "de", "-a", Goldens.Path("bad_inputs", "good.h5ad"), "-o", temporary.At("de.csv"), "--control-pert", "@control");
        Assert.Contains("'@control'", run.Exited(ExitCode.Input).Errors, StringComparison.Ordinal);
    }

    private static async Task AllAreRefused(params string[] lines)
    {
        StringBuilder texts = new();
        foreach (string line in lines)
        {
            ToolRun run = await ToolRun.Of(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            run.Exited(ExitCode.CommandLine);
            Assert.Empty(run.Output);
            texts.Append("$ celleval ").Append(line).Append('\n').Append(run.Errors).Append('\n');
        }

        await Verify(texts.ToString().TrimEnd('\n'));
    }
}
