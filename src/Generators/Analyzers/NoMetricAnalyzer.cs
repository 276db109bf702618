using System.Collections.Immutable;
using CellEval.Generators.Diagnostics;
using CellEval.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CellEval.Generators.Analyzers;

/// <summary>
/// CELL0041: attributes of metrics stand at metrics. Without analyzers nobody says so: nothing that calls itself a metric is lost.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NoMetricAnalyzer : DiagnosticAnalyzer
{
    private static readonly string[] OfParameters = [ContractTypes.Sweep, ContractTypes.ObsmKey];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [AttributeRules.NoMetric];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(RuleFacts.GeneratedCode);
        context.RegisterSymbolAction(
            symbol => CheckMethod((IMethodSymbol)symbol.Symbol, symbol.ReportDiagnostic), SymbolKind.Method);
        context.RegisterSymbolAction(
            symbol => CheckParameters(symbol.Symbol, ((IPropertySymbol)symbol.Symbol).Parameters, symbol.ReportDiagnostic),
            SymbolKind.Property);
        context.RegisterSymbolAction(
            symbol =>
            {
                if (((INamedTypeSymbol)symbol.Symbol).DelegateInvokeMethod is { } invoke)
                    CheckParameters(symbol.Symbol, invoke.Parameters, symbol.ReportDiagnostic);
            },
            SymbolKind.NamedType);
        context.RegisterOperationAction(
            operation => CheckMethod(((ILocalFunctionOperation)operation.Operation).Symbol, operation.ReportDiagnostic),
            OperationKind.LocalFunction);
        context.RegisterOperationAction(
            operation => CheckMethod(((IAnonymousFunctionOperation)operation.Operation).Symbol, operation.ReportDiagnostic),
            OperationKind.AnonymousFunction);
    }

    private static void CheckMethod(IMethodSymbol method, Action<Diagnostic> report)
    {
        if (method.PartialDefinitionPart is not null
            || method.AssociatedSymbol is not null
            || method.FindAttribute(ContractTypes.Metric) is not null)
        {
            return;
        }

        var name = Name(method);
        foreach (var attribute in method.GetAttributes().Where(attribute => attribute.AttributeClass.IsContract(ContractTypes.InProfile)))
            report(Violation(attribute, $"'{name}'", name));
        CheckParameters(method, method.Parameters, report);
    }

    private static void CheckParameters(ISymbol holder, ImmutableArray<IParameterSymbol> parameters, Action<Diagnostic> report)
    {
        foreach (var parameter in parameters)
        {
            foreach (var attribute in OfParameters.Select(parameter.FindAttribute).OfType<AttributeData>())
                report(Violation(attribute, $"the parameter '{parameter.Name}'", Name(holder)));
        }
    }

    private static string Name(ISymbol symbol) =>
        symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } ? "lambda" : symbol.Name;

    private static Diagnostic Violation(AttributeData attribute, string where, string holder)
    {
        const string Suffix = "Attribute";
        var name = attribute.AttributeClass!.Name;
        return new Violation(
            AttributeRules.NoMetric, attribute.Location(), [name.Remove(name.Length - Suffix.Length), where, holder]).ToDiagnostic();
    }
}
