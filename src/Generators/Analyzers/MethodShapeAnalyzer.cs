using CellEval.Generators.Diagnostics;
using CellEval.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CellEval.Generators.Analyzers;

/// <summary>CELL0001: a metric is a static method that its assembly can call.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MethodShapeAnalyzer() : DeclarationAnalyzer(DeclarationRules.MethodShape)
{
    private protected override void Register(AnalysisContext context)
    {
        base.Register(context);

        // Functions inside methods can carry the attribute too.
        context.RegisterOperationAction(
            operation => Report(MethodOf(operation.Operation), operation),
            OperationKind.LocalFunction,
            OperationKind.AnonymousFunction);
    }

    private static IMethodSymbol MethodOf(IOperation operation) => operation is ILocalFunctionOperation local
        ? local.Symbol
        : ((IAnonymousFunctionOperation)operation).Symbol;

    private void Report(IMethodSymbol method, OperationAnalysisContext operation) =>
        Report(DeclarationReader.Violations(method, operation.Compilation), operation.ReportDiagnostic);
}
