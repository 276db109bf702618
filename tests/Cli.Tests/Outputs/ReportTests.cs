namespace CellEval.Cli.Tests;

/// <summary>The report of a run, and that of its folder.</summary>
public sealed class ReportTests
{
    [Fact]
    public async Task A_run_and_its_folder_give_the_same_page_unless_it_is_left_out()
    {
        using TemporaryFolder temporary = new();
        string[] run =
        [
            "run", "-ap", Goldens.Path("screen_csr", "pred.h5ad"), "-ar", Goldens.Path("screen_csr", "real.h5ad"),
            "-o", temporary.At("results"), "--profile", "minimal",
        ];
        (await ToolRun.Of(run)).Exited(ExitCode.Success);
        string page = await File.ReadAllTextAsync(temporary.At("results", "report.html"));
        Assert.Contains("Predicted against real effects", page, StringComparison.Ordinal);

        ToolRun report = (await ToolRun.Of("report", temporary.At("results"), "-o", temporary.At("again.html"))).Exited(ExitCode.Success);
        Assert.Equal(page, await File.ReadAllTextAsync(temporary.At("again.html")));
        Assert.Equal($"The report is in {temporary.At("again.html")}\n", report.Output);

        File.Delete(temporary.At("results", "report.html"));
        (await ToolRun.Of([.. run, "--no-report"])).Exited(ExitCode.Success);
        Assert.False(File.Exists(temporary.At("results", "report.html")));
        (await ToolRun.Of("report", temporary.At("results"))).Exited(ExitCode.Success);
        page = await File.ReadAllTextAsync(temporary.At("results", "report.html"));
        Assert.Contains("Predicted against real effects", page, StringComparison.Ordinal);
        Assert.Contains("--no-report", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_of_the_reference_have_a_page_too()
    {
        using TemporaryFolder temporary = new();
        (await ToolRun.Of(
            "report", Goldens.Path("cell_types", "full"), "--baseline", Goldens.Path("screen_csr", "of_baseline"), "-o", temporary.At("report.html")))
            .Exited(ExitCode.Success);
        string page = await File.ReadAllTextAsync(temporary.At("report.html"));
        Assert.All((string[])["HepG2-C3A", "K562", "T cell"], type => Assert.Contains($"<bdi>{type}</bdi></h2>", page, StringComparison.Ordinal));
        Assert.Contains("folder has no results for these cells", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_does_not_replace_what_it_is_made_of()
    {
        using TemporaryFolder temporary = new();
        await File.WriteAllTextAsync(temporary.At("results.csv"), "perturbation,mae\nA,0.5\n");
        ToolRun run = (await ToolRun.Of("report", temporary.Path, "-o", temporary.At("results.csv"))).Exited(ExitCode.CommandLine);
        Assert.Contains("would replace", run.Errors, StringComparison.Ordinal);
        (await ToolRun.Of("report", temporary.At("nowhere"))).Exited(ExitCode.Input);
    }
}
