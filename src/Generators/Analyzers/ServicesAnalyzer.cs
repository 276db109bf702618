using System.Collections.Immutable;
using CellEval.Generators.Diagnostics;
using CellEval.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellEval.Generators.Analyzers;

/// <summary>CELL0035: services are registered by a class that generated code can name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ServicesAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ContextRules.Services];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(RuleFacts.GeneratedCode);
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.CompilationUnit);
    }

    private static void Analyze(SyntaxNodeAnalysisContext file)
    {
        foreach (var (attribute, services) in ServicesParser.Parse(file.Compilation))
        {
            if (attribute.ApplicationSyntaxReference?.SyntaxTree != file.Node.SyntaxTree)
                continue;
            foreach (var violation in services.Violations)
                file.ReportDiagnostic(violation.ToDiagnostic());
        }
    }
}
