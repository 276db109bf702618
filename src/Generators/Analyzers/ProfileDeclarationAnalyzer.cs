using System.Collections.Immutable;
using CellEval.Generators.Diagnostics;
using CellEval.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellEval.Generators.Analyzers;

/// <summary>CELL0022: a profile is declared once, by a name of its own.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProfileDeclarationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [ProfileRules.ProfileDeclaration];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(RuleFacts.GeneratedCode);
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.CompilationUnit);
    }

    private static void Analyze(SyntaxNodeAnalysisContext file)
    {
        foreach (var (attribute, profile) in ProfileParser.Parse(file.Compilation.Assembly))
        {
            if (attribute.ApplicationSyntaxReference?.SyntaxTree != file.Node.SyntaxTree)
                continue;
            foreach (var violation in profile.Violations)
                file.ReportDiagnostic(violation.ToDiagnostic());
        }
    }
}
