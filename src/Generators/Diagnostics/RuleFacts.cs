using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellEval.Generators.Diagnostics;

/// <summary>What all rules have in common.</summary>
internal static class RuleFacts
{
    /// <summary>The category of all rules.</summary>
    public const string Category = "CellEval";

    /// <summary>What the address of a rule's page starts with; its id and <c>.md</c> follow.</summary>
    public const string HelpLinkBase = "https://github.com/celleval/celleval/blob/main/docs/rules/";

    /// <summary>The tag of rules whose violation would lose a metric.</summary>
    public const string NotConfigurable = WellKnownDiagnosticTags.NotConfigurable;

    /// <summary>What analyzers look at: the generator reads files that call themselves generated too.</summary>
    public const GeneratedCodeAnalysisFlags GeneratedCode =
        GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics;
}
