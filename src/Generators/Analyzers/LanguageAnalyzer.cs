using System.Collections.Immutable;
using CellEval.Generators.Diagnostics;
using CellEval.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellEval.Generators.Analyzers;

/// <summary>CELL0009: generated code needs C# 12. Reported once, where anything is declared.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LanguageAnalyzer : DiagnosticAnalyzer
{
    private static readonly string[] Declaring =
        [ContractTypes.Metric, ContractTypes.Strategy, ContractTypes.MetricContext];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DeclarationRules.Language];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(RuleFacts.GeneratedCode);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext compilation)
    {
        if (LanguageCheck.Check(compilation.Compilation) is not { } violation)
            return;
        var declarations = ProfileParser.Parse(compilation.Compilation.Assembly).Count(entry => entry.Profile.Model?.From.Length > 0)
            + ServicesParser.Parse(compilation.Compilation).Count(entry => entry.Services.Model is not null);
        compilation.RegisterSymbolAction(
            symbol =>
            {
                if (Declaring.Any(attribute => symbol.Symbol.FindAttribute(attribute) is not null))
                    Interlocked.Increment(ref declarations);
            },
            SymbolKind.Method,
            SymbolKind.NamedType);
        compilation.RegisterCompilationEndAction(end =>
        {
            if (declarations > 0)
                end.ReportDiagnostic(violation.ToDiagnostic());
        });
    }
}
