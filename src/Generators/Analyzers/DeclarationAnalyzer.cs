using System.Collections.Immutable;
using CellEval.Generators.Diagnostics;
using CellEval.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellEval.Generators.Analyzers;

/// <summary>Reads each declaration as the generator does and reports one rule of those that it violates.</summary>
public abstract class DeclarationAnalyzer : DiagnosticAnalyzer
{
    private readonly DiagnosticDescriptor _rule;

    private protected DeclarationAnalyzer(DiagnosticDescriptor rule)
    {
        _rule = rule;
        SupportedDiagnostics = [rule];
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(RuleFacts.GeneratedCode);
        Register(context);
    }

    private protected virtual void Register(AnalysisContext context) =>
        context.RegisterSymbolAction(
            symbol => Report(DeclarationReader.Violations(symbol.Symbol, symbol.Compilation), symbol.ReportDiagnostic),
            SymbolKind.Method,
            SymbolKind.NamedType);

    private protected void Report(IEnumerable<Violation> violations, Action<Diagnostic> report)
    {
        foreach (var violation in violations.Where(violation => violation.Rule == _rule))
            report(violation.ToDiagnostic());
    }
}
