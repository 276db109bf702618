using System.Text.RegularExpressions;

namespace CellEval.Package.Tests;

/// <summary>
/// The commands of the page for authors, run as they stand there in an empty folder: the template from its package, its solution's
/// tests and host on the packed packages, its plugin in the installed tool.
/// </summary>
[Collection(SharedPacking.Name)]
public sealed partial class TemplateTests(PackedPackages packages)
{
    private const string Page = "writing-a-metric.md";

    [Fact]
    public async Task The_commands_of_the_page_for_authors_run_as_written()
    {
        string page = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Path, "docs", Page));
        string[] blocks = [.. MarkedBlock().Matches(page).Select(block => block.Groups["text"].Value)];
        Assert.NotEmpty(blocks);
        string folder = Directory.CreateDirectory(packages.At("author")).FullName;

        ProgramRun run = (await ProgramRun.Of(
            "bash",
            folder,
            ["-ec", $"{await Functions(folder)}\n{string.Join('\n', blocks)}"])).Succeeded();

        Assert.Contains("Acme.Metrics.Tests.dll", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", run.Output, StringComparison.Ordinal);
        string results = Path.Combine(folder, "Acme.Metrics", "results", "results.csv");
        Assert.Contains(",moved_share_at_N,", await File.ReadAllTextAsync(results), StringComparison.Ordinal);
    }

    // Templates go to a home of this run, and the tool is the installed one.
    private async Task<string> Functions(string folder) =>
        $"""
         export DOTNET_CLI_HOME='{Path.Combine(folder, "home")}' DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
         dotnet() {'{'} '{ProgramRun.DotnetPath}' "$@"; {'}'}
         celleval() {'{'} '{await InstalledTool.Path(packages)}' "$@"; {'}'}
         """;

    [GeneratedRegex("^```bash [^\n]*run=template[^\n]*\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex MarkedBlock();
}
