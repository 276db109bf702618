namespace CellEval.Cli.Tests;

/// <summary><c>celleval run</c> with the reference's command lines gives the reference's numbers.</summary>
public sealed class RunGoldenTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("uniform_dense", "full")]
    [InlineData("screen_csr", "full")]
    [InlineData("screen_csr", "minimal")]
    [InlineData("screen_csr", "vcc")]
    [InlineData("screen_csr", "pds")]
    [InlineData("screen_csr", "de")]
    [InlineData("screen_csr", "anndata")]
    [InlineData("screen_csr", "to_score")]
    [InlineData("screen_options", "cpm5")]
    [InlineData("screen_options", "cpm200_eps")]
    [InlineData("screen_counts", "normlog")]
    [InlineData("screen_counts", "discrete")]
    [InlineData("cell_types", "full")]
    [InlineData("embedding", "full")]
    [InlineData("discrimination", "anndata")]
    [InlineData("duplicate_genes", "anndata")]
    [InlineData("storage", "expected")]
    [InlineData("ceilings", "counts")]
    [InlineData("ceilings", "lognorm")]
    public Task A_run_agrees_with_the_reference(string @case, string run) => Agree(Goldens.Path(@case), run);

    [SharedGoldenFact("perturbseq")]
    public async Task Runs_on_real_cells_agree_with_the_reference()
    {
        string folder = Goldens.Shared("perturbseq")!;
        foreach (string run in Directory.EnumerateDirectories(folder).Select(run => Path.GetFileName(run)))
            await Agree(folder, run);
    }

    private async Task Agree(string caseFolder, string outFolder)
    {
        IReadOnlyList<GoldenRun> runs = GoldenRun.Of(caseFolder, outFolder);
        Assert.NotEmpty(runs);
        for (int i = 0; i < runs.Count; i++)
        {
            using TemporaryFolder temporary = new();
            (await ToolRun.Of(runs[i].CommandLine(temporary.At("out")))).Exited(ExitCode.Success);
            GoldenOutputs.AssertAgree(
                runs.Count == 1 ? $"{runs[i].Case}/{outFolder}" : $"{runs[i].Case}/{outFolder}{i + 1}",
                Path.Combine(caseFolder, outFolder),
                temporary.At("out"),
                output);
        }
    }
}
