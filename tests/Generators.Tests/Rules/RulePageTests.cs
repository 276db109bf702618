using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Tests.Rules;

/// <summary>Every rule has a page whose wrong example violates just it, and whose right one violates nothing.</summary>
public sealed partial class RulePageTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "docs", "rules");

    // Examples would be project files, or several assemblies.
    private static readonly string[] WithoutExamples = ["CELL0009", "CELL0032", "CELL0033", "CELL0034"];

    public static TheoryData<string> Ids => [.. Rules().Select(rule => rule.Id)];

    public static TheoryData<string> IdsWithExamples => [.. Rules().Select(rule => rule.Id).Except(WithoutExamples)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_page_a_link_a_line_in_the_release_notes_and_a_test(string id)
    {
        var rule = Rules().Single(rule => rule.Id == id);
        var page = File.ReadAllText(Path.Combine(Folder, id + ".md"));
        Assert.StartsWith($"# {id}: {rule.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## How to fix it\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## Code fix\n", page, StringComparison.Ordinal);
        Assert.Equal($"https://github.com/celleval/celleval/blob/main/docs/rules/{id}.md", rule.HelpLinkUri);
        Assert.Contains($"[{id}]({id}.md): {rule.Title}\n", File.ReadAllText(Path.Combine(Folder, "README.md")), StringComparison.Ordinal);

        var releases = Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "src", "Generators"), "AnalyzerReleases.*.md");
        Assert.Contains(releases, file => File.ReadAllText(file).Contains($"\n{id} | {rule.Category} | {rule.DefaultSeverity} | ", StringComparison.Ordinal));

        var tests = Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "tests", "Generators.Tests"), "*RuleTests.cs", SearchOption.AllDirectories);
        Assert.Contains(tests, file => File.ReadAllText(file).Contains($"\"{id}\"", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(IdsWithExamples))]
    public async Task The_examples_of_a_page_are_what_they_are_called(string id)
    {
        var page = File.ReadAllText(Path.Combine(Folder, id + ".md"));
        var blocks = CSharpBlock().Matches(page);
        Assert.Equal(["Wrong", "Right"], blocks.Select(block => block.Groups[1].Value));
        Assert.Equal(Regex.Count(page, "```"), 2 * blocks.Count);

        var wrong = MetricCompilation.Create(blocks[0].Groups[2].Value);
        Assert.Equal(id, Assert.Single(await RuleCheck.Report(wrong)).Id);
        Assert.All(wrong.GetDiagnostics(), RequireHarmless);
        await RuleCheck.IsSilentWithoutPlugin(blocks[1].Groups[2].Value);
    }

    private static void RequireHarmless(Diagnostic diagnostic) =>
        Assert.True(diagnostic.Id == "CS1591" || diagnostic.DefaultSeverity < DiagnosticSeverity.Warning, diagnostic.ToString());

    private static IEnumerable<DiagnosticDescriptor> Rules() =>
        RuleCheck.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).OrderBy(rule => rule.Id, StringComparer.Ordinal);

    [GeneratedRegex("## (Wrong|Right)\n\n```csharp [^\n]*\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
