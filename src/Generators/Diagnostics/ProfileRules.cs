using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Diagnostics;

/// <summary>Rules of profiles: CELL002x.</summary>
internal static class ProfileRules
{
    public static readonly DiagnosticDescriptor NoVariant = new(
        "CELL0020",
        "A profile entry names a variant of its metric",
        "The metric '{0}' has no variant '{1}' to put into the profile '{2}': it has {3}",
        RuleFacts.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleFacts.HelpLinkBase + "CELL0020.md",
        customTags: [RuleFacts.NotConfigurable]);

    public static readonly DiagnosticDescriptor Profile = new(
        "CELL0021",
        "A metric may only name profiles that are its own",
        "The metric '{0}' cannot name the profile '{1}': {2}",
        RuleFacts.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleFacts.HelpLinkBase + "CELL0021.md",
        customTags: [RuleFacts.NotConfigurable]);

    public static readonly DiagnosticDescriptor ProfileDeclaration = new(
        "CELL0022",
        "A profile is declared once, by a name of its own",
        "The profile '{0}' {1}",
        RuleFacts.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleFacts.HelpLinkBase + "CELL0022.md",
        customTags: [RuleFacts.NotConfigurable]);
}
