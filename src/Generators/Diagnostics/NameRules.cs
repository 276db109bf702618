using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Diagnostics;

/// <summary>Rules of K, values and names: CELL001x.</summary>
internal static class NameRules
{
    public static readonly DiagnosticDescriptor NoKParameter = new(
        "CELL0010",
        "K needs a parameter int? k",
        "The metric '{0}' has K, but {1}",
        RuleFacts.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleFacts.HelpLinkBase + "CELL0010.md",
        customTags: [RuleFacts.NotConfigurable]);

    public static readonly DiagnosticDescriptor NoK = new(
        "CELL0011",
        "A parameter int? k needs K",
        "The parameter 'int? k' of the metric '{0}' has no values: add K = [...] to [Metric]",
        RuleFacts.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleFacts.HelpLinkBase + "CELL0011.md",
        customTags: [RuleFacts.NotConfigurable]);

    public static readonly DiagnosticDescriptor EmptyK = new(
        "CELL0012",
        "K has values",
        "K of the metric '{0}' is {1}: expected at least one value",
        RuleFacts.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleFacts.HelpLinkBase + "CELL0012.md",
        customTags: [RuleFacts.NotConfigurable]);

    public static readonly DiagnosticDescriptor KValue = new(
        "CELL0013",
        "Values of K are positive integers or null",
        "K of the metric '{0}' has the value {1}: expected positive integers of type int, or null for all",
        RuleFacts.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleFacts.HelpLinkBase + "CELL0013.md",
        customTags: [RuleFacts.NotConfigurable]);

    public static readonly DiagnosticDescriptor SameName = new(
        "CELL0014",
        "Names and values are given once",
        "The {0} '{1}' {2}",
        RuleFacts.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleFacts.HelpLinkBase + "CELL0014.md",
        customTags: [RuleFacts.NotConfigurable, WellKnownDiagnosticTags.CompilationEnd]);

    public static readonly DiagnosticDescriptor Name = new(
        "CELL0015",
        "Names are small letters, digits and underscores",
        "'{0}' is not a valid {1}: expected [a-z][a-z0-9_]*",
        RuleFacts.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleFacts.HelpLinkBase + "CELL0015.md",
        customTags: [RuleFacts.NotConfigurable]);

    public static readonly DiagnosticDescriptor Sweep = new(
        "CELL0016",
        "[Sweep] lists constants of the parameter's type",
        "[Sweep] on the parameter '{0}' {1}",
        RuleFacts.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleFacts.HelpLinkBase + "CELL0016.md",
        customTags: [RuleFacts.NotConfigurable]);

    public static readonly DiagnosticDescriptor Placeholder = new(
        "CELL0017",
        "A metric's name has one placeholder for each swept parameter",
        "The name '{0}' {1}",
        RuleFacts.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleFacts.HelpLinkBase + "CELL0017.md",
        customTags: [RuleFacts.NotConfigurable]);

    public static readonly DiagnosticDescriptor Range = new(
        "CELL0018",
        "[Range] is two numbers, on a parameter that takes numbers",
        "[Range] on the parameter '{0}' {1}",
        RuleFacts.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleFacts.HelpLinkBase + "CELL0018.md",
        customTags: [RuleFacts.NotConfigurable]);

    public static readonly DiagnosticDescriptor OutOfRange = new(
        "CELL0019",
        "Defaults and swept values are in the range of their parameter",
        "The {0} {1} of the parameter '{2}' is out of its range: expected {3}",
        RuleFacts.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleFacts.HelpLinkBase + "CELL0019.md",
        customTags: [RuleFacts.NotConfigurable]);
}
