namespace CellEval.Package.Tests;

/// <summary>
/// The commands of the pages for authors, run as they stand there in an empty folder: the template from its package, its solution's
/// tests and host on the packed packages, its plugin in the installed tool.
/// </summary>
[Collection(SharedPacking.Name)]
public sealed class TemplateTests(PackedPackages packages)
{
    private static readonly string[] Pages = ["docs/writing-a-metric.md", "docs/bringing-a-context.md"];

    [Fact]
    public async Task The_commands_of_the_pages_for_authors_run_as_written()
    {
        string folder = Directory.CreateDirectory(packages.At("author")).FullName;
        string[] pages = [.. Pages.Select(page => $"cd '{folder}'\n{Commands(page)}")];

        ProgramRun run = (await ProgramRun.Of(
            "bash",
            folder,
            ["-ec", $"{await Functions(folder)}\n{string.Concat(pages)}"])).Succeeded();

        Assert.Contains("Acme.Metrics.Tests.dll", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", run.Output, StringComparison.Ordinal);
        string results = Path.Combine(folder, "Acme.Metrics", "results", "results.csv");
        Assert.Contains(",moved_share_at_N,", await File.ReadAllTextAsync(results), StringComparison.Ordinal);
    }

    private static string Commands(string page)
    {
        string[] blocks = [.. DocsPage.Of(page).Blocks.Where(block => block.Value("run") == "template").Select(block => block.Text)];
        Assert.NotEmpty(blocks);
        return string.Concat(blocks);
    }

    // Templates go to a home of this run, and the tool is the installed one.
    private async Task<string> Functions(string folder) =>
        $"""
         export DOTNET_CLI_HOME='{Path.Combine(folder, "home")}' DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
         dotnet() {'{'} '{ProgramRun.DotnetPath}' "$@"; {'}'}
         celleval() {'{'} '{await InstalledTool.Path(packages)}' "$@"; {'}'}
         """;
}
