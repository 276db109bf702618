using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Diagnostics;

/// <summary>Rules of hosts and of what they bring together: CELL003x, from 1.</summary>
internal static class HostRules
{
    public static readonly DiagnosticDescriptor Shape = new(
        "CELL0031",
        "A metric host is a partial class that can be completed",
        "The metric host '{0}' {1}",
        RuleFacts.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleFacts.HelpLinkBase + "CELL0031.md",
        customTags: [RuleFacts.NotConfigurable]);

    public static readonly DiagnosticDescriptor SameName = new(
        "CELL0032",
        "A name is claimed by one assembly of a host",
        "The {0} '{1}' is claimed by both {2} and {3}: {4}, or reference only one of the assemblies",
        RuleFacts.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleFacts.HelpLinkBase + "CELL0032.md",
        customTags: [RuleFacts.NotConfigurable, WellKnownDiagnosticTags.CompilationEnd]);

    public static readonly DiagnosticDescriptor Contract = new(
        "CELL0033",
        "Plugins of a host are built for its contract",
        "{0} is built for contract {1}, but {2} has contract {3}: {4}",
        RuleFacts.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleFacts.HelpLinkBase + "CELL0033.md",
        customTags: [RuleFacts.NotConfigurable, WellKnownDiagnosticTags.CompilationEnd]);

    public static readonly DiagnosticDescriptor Profile = new(
        "CELL0034",
        "Profiles of a host hold what its assemblies bring",
        "The profile '{0}' of {1} {2}",
        RuleFacts.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleFacts.HelpLinkBase + "CELL0034.md",
        customTags: [RuleFacts.NotConfigurable, WellKnownDiagnosticTags.CompilationEnd]);

    public static readonly DiagnosticDescriptor Strategy = new(
        "CELL0036",
        "A host brings the strategies that its metrics take",
        "The variant '{0}' of {1} takes the {2} '{3}', which no assembly of the host brings: {4}",
        RuleFacts.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleFacts.HelpLinkBase + "CELL0036.md",
        customTags: [RuleFacts.NotConfigurable, WellKnownDiagnosticTags.CompilationEnd]);
}
