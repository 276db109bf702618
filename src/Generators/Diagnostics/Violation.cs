using System.Globalization;
using CellEval.Generators.Models;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Diagnostics;

/// <summary>A violated rule and where: what analyzers report and why the generator skips a declaration.</summary>
internal sealed class Violation(DiagnosticDescriptor rule, Location location, object[] arguments)
{
    public DiagnosticDescriptor Rule { get; } = rule;

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, location, arguments);

    /// <summary>Drops the location, which models must not hold.</summary>
    public SkippedModel ToModel() => new(Rule.Id, ToDiagnostic().GetMessage(CultureInfo.InvariantCulture));
}
