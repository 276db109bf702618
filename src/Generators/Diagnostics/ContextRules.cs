using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Diagnostics;

/// <summary>Rules of contexts and their providers: CELL003x.</summary>
internal static class ContextRules
{
    public static readonly DiagnosticDescriptor Context = new(
        "CELL0030",
        "A context is a class with a provider that can be made",
        "The context '{0}' {1}",
        RuleFacts.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleFacts.HelpLinkBase + "CELL0030.md",
        customTags: [RuleFacts.NotConfigurable]);
}
