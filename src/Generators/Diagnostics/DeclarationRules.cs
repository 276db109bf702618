using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Diagnostics;

/// <summary>Rules of declarations: CELL000x.</summary>
internal static class DeclarationRules
{
    public static readonly DiagnosticDescriptor MethodShape = new(
        "CELL0001",
        "A metric is a static method that its assembly can call",
        "The metric method '{0}' {1}",
        RuleFacts.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleFacts.HelpLinkBase + "CELL0001.md",
        customTags: [RuleFacts.NotConfigurable]);

    public static readonly DiagnosticDescriptor Parameter = new(
        "CELL0002",
        "A metric's parameter is a context, a swept parameter, an option, a service or a CancellationToken",
        "The parameter '{0}' of the metric method '{1}' {2}",
        RuleFacts.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleFacts.HelpLinkBase + "CELL0002.md",
        customTags: [RuleFacts.NotConfigurable]);

    public static readonly DiagnosticDescriptor ReturnType = new(
        "CELL0003",
        "A metric returns double, double?, MetricScores or a tuple of named MetricScores",
        "The metric method '{0}' returns '{1}': expected double, double?, MetricScores, or a tuple of two or more "
            + "MetricScores that all have names",
        RuleFacts.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleFacts.HelpLinkBase + "CELL0003.md",
        customTags: [RuleFacts.NotConfigurable]);

    public static readonly DiagnosticDescriptor NoContext = new(
        "CELL0004",
        "A metric takes a context",
        "The metric method '{0}' takes no context: add a parameter whose class is marked with "
            + "[MetricContext], such as DeContext or ScreenPair",
        RuleFacts.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleFacts.HelpLinkBase + "CELL0004.md",
        customTags: [RuleFacts.NotConfigurable]);

    public static readonly DiagnosticDescriptor SameSpelling = new(
        "CELL0005",
        "Names stay different in snake case",
        "'{0}' and '{1}' are both spelt '{2}' in options: rename one of them",
        RuleFacts.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleFacts.HelpLinkBase + "CELL0005.md",
        customTags: [RuleFacts.NotConfigurable]);

    public static readonly DiagnosticDescriptor Version = new(
        "CELL0006",
        "Versions count from 1",
        "The version of the metric '{0}' is {1}: expected 1 or more",
        RuleFacts.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleFacts.HelpLinkBase + "CELL0006.md",
        customTags: [RuleFacts.NotConfigurable]);

    public static readonly DiagnosticDescriptor ObsmKey = new(
        "CELL0007",
        "[ObsmKey] marks a string option",
        "[ObsmKey] is on the parameter '{0}', which is not an option of type string: an obsm key is a string "
            + "with a default value",
        RuleFacts.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleFacts.HelpLinkBase + "CELL0007.md",
        customTags: [RuleFacts.NotConfigurable]);

    public static readonly DiagnosticDescriptor Strategy = new(
        "CELL0008",
        "A strategy is a class that can be made without arguments",
        "The strategy '{0}' {1}",
        RuleFacts.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleFacts.HelpLinkBase + "CELL0008.md",
        customTags: [RuleFacts.NotConfigurable]);

    public static readonly DiagnosticDescriptor Language = new(
        "CELL0009",
        "Generated code needs C# 12",
        "The language is C# {0}, but the code generated for metrics needs C# 12: remove LangVersion from the project, "
            + "or set 12 or newer",
        RuleFacts.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleFacts.HelpLinkBase + "CELL0009.md",
        customTags: [RuleFacts.NotConfigurable, WellKnownDiagnosticTags.CompilationEnd]);
}
