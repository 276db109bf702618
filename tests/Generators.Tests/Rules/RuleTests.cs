using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Tests.Rules;

public sealed class RuleTests
{
    private static readonly DiagnosticDescriptor[] Descriptors =
        [.. RuleCheck.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)];

    [Fact]
    public void Each_rule_has_one_analyzer_of_its_own()
    {
        Assert.All(RuleCheck.Analyzers, analyzer => Assert.Single(analyzer.SupportedDiagnostics));
        Assert.Equal(Descriptors.Length, Descriptors.Select(rule => rule.Id).Distinct().Count());
        Assert.NotEmpty(Descriptors);
    }

    [Fact]
    public void Rules_are_errors_that_nobody_can_turn_off() => Assert.All(Descriptors, rule =>
    {
        Assert.Equal(DiagnosticSeverity.Error, rule.DefaultSeverity);
        Assert.Contains(WellKnownDiagnosticTags.NotConfigurable, rule.CustomTags);
    });

    [Fact]
    public void Each_rule_has_a_page() => Assert.All(Descriptors, rule =>
        Assert.EndsWith($"docs/rules/{rule.Id}.md", rule.HelpLinkUri, StringComparison.Ordinal));

    [Fact]
    public async Task The_list_of_rules() => await Verify(string.Join("\n", Descriptors
        .OrderBy(rule => rule.Id, StringComparer.Ordinal)
        .Select(rule => $"{rule.Id} {rule.Title}\n    {rule.MessageFormat}\n")));
}
