using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Diagnostics;

/// <summary>Rules of contexts and of services that an assembly brings: CELL003x, beside those of hosts.</summary>
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

    public static readonly DiagnosticDescriptor Services = new(
        "CELL0035",
        "Services are registered by a class that generated code can name",
        "'{0}' cannot register services: generated code calls it from another file, so neither it nor a type around it may be local "
            + "to its file, obsolete as an error, or of an assembly that is referenced under an alias only",
        RuleFacts.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleFacts.HelpLinkBase + "CELL0035.md",
        customTags: [RuleFacts.NotConfigurable]);
}
