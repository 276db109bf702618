using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Diagnostics;

/// <summary>Rules of what attributes say and where they stand: CELL004x.</summary>
internal static class AttributeRules
{
    public static readonly DiagnosticDescriptor Best = new(
        "CELL0040",
        "Best is a member of BestValue",
        "Best of the metric '{0}' is {1}: expected a member of BestValue",
        RuleFacts.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleFacts.HelpLinkBase + "CELL0040.md",
        customTags: [RuleFacts.NotConfigurable]);

    public static readonly DiagnosticDescriptor NoMetric = new(
        "CELL0041",
        "[InProfile], [Sweep] and [ObsmKey] stand at metrics",
        "[{0}] on {1} does nothing, since '{2}' is no metric: mark it with [Metric], or remove [{0}]",
        RuleFacts.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleFacts.HelpLinkBase + "CELL0041.md",
        customTags: [RuleFacts.NotConfigurable]);
}
