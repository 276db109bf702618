namespace CellEval.Package.Tests;

/// <summary>
/// Published plugins on the tool as users have it: installed from its package, and as a single file.
/// </summary>
[Collection(SharedPacking.Name)]
public sealed class PublishedPluginTests(ThirdParty thirdParty, PackedPackages packages) : IClassFixture<ThirdParty>
{
    [Fact]
    public async Task The_installed_tool_runs_metrics_contexts_and_distances_of_plugins() =>
        await AssertServes(await InstalledTool.Path(packages), "installed");

    [SingleFileFact]
    public async Task The_single_file_runs_metrics_contexts_and_distances_of_plugins() =>
        await AssertServes(await SingleFile.Program(packages), "single-file");

    [Fact]
    public async Task The_installed_tool_refuses_two_plugins_that_claim_one_name() =>
        await AssertRefusesClash(await InstalledTool.Path(packages));

    [SingleFileFact]
    public async Task The_single_file_refuses_two_plugins_that_claim_one_name() =>
        await AssertRefusesClash(await SingleFile.Program(packages));

    [Fact]
    public async Task The_installed_tool_contains_a_rude_plugin() => await AssertContains(await InstalledTool.Path(packages), "installed");

    [SingleFileFact]
    public async Task The_single_file_contains_a_rude_plugin() => await AssertContains(await SingleFile.Program(packages), "single-file");

    private async Task AssertServes(string tool, string name)
    {
        string results = packages.At("plugin-results", name);
        ProgramRun run = await Run(
            tool,
            results,
            [
                .. "--profile acme,+largest_miss,+discrimination_score_l1 --variant discrimination_score:distance=first_gene".Split(' '),
                "--plugin", await thirdParty.Published("Acme.Cells"), "--plugin", await thirdParty.Published("Acme.Metrics"),
            ]);

        run.Succeeded();
        Assert.Equal(
            "perturbation,discrimination_score_l1,discrimination_score_first_gene,detection_control_gap,detection_gap,largest_miss",
            Rows(results)[0]);
    }

    private async Task AssertRefusesClash(string tool)
    {
        ProgramRun run = await ProgramRun.Of(
            tool,
            packages.At(),
            ["metrics", "--plugin", await thirdParty.Published("Acme.Metrics"), "--plugin", await thirdParty.Published("Acme.Clash")]);

        Assert.Equal(5, run.ExitCode);
        Assert.Contains(
            "'largest_miss' is declared by both Acme.Clash (largest_miss) and Acme.Metrics (largest_miss).",
            run.Output,
            StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
    }

    private async Task AssertContains(string tool, string name)
    {
        (string own, string results) = (packages.At("own-results", name), packages.At("rude-results", name));
        (await Run(tool, own, ["--profile", "pds"])).Succeeded();
        ProgramRun run = await Run(
            tool,
            results,
            [
                "--profile", "pds,+rude_genes,+rude_length,+rude_sleeps,+rude_talks,+rude_throws",
                "--plugin", await thirdParty.Published("Acme.Rude"), "--metric-timeout", "2",
            ]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("the metric rude_throws failed: RudeException (RudeException in Acme.Rude.RudeMetrics.Throws)", run.Output, StringComparison.Ordinal);
        Assert.Contains("the metric rude_sleeps failed: timed out after 2 s", run.Output, StringComparison.Ordinal);
        Assert.Contains("The metric rude_talks wrote 18 characters to the console: look at me and me", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);

        string[] rows = Rows(results);
        Assert.Equal(Rows(own)[0] + ",rude_genes,rude_length,rude_sleeps,rude_talks,rude_throws", rows[0]);
        Assert.All(Rows(own).Zip(rows).Skip(1), pair => Assert.Matches($@"^{pair.First},\d+\.0,,,1\.0,$", pair.Second));
    }

    private static Task<ProgramRun> Run(string tool, string results, IEnumerable<string> arguments) => ProgramRun.Of(
        tool,
        Goldens.Path("uniform_dense"),
        [
            .. "run -ap pred.h5ad -ar real.h5ad --pert-col perturbation --control-pert control".Split(' '),
            "--outdir", results, .. arguments,
        ]);

    private static string[] Rows(string results) => File.ReadAllLines(Path.Combine(results, "results.csv"));
}
