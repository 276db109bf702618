using System.Collections.Concurrent;
using CellEval.Generators.Diagnostics;
using CellEval.Generators.Models;
using CellEval.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellEval.Generators.Analyzers;

/// <summary>CELL0014: names and values are given once in an assembly.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SameNameAnalyzer() : DeclarationAnalyzer(NameRules.SameName)
{
    private protected override void Register(AnalysisContext context)
    {
        base.Register(context);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext compilation)
    {
        var metrics = new ConcurrentBag<(MetricModel Model, Location Location)>();
        var strategies = new ConcurrentBag<(StrategyModel Model, Location Location)>();
        compilation.RegisterSymbolAction(
            symbol =>
            {
                var method = (IMethodSymbol)symbol.Symbol;
                if (DeclarationReader.Metric(method, symbol.Compilation)?.Model is { } model)
                    metrics.Add((model, NameLocation(method, ContractTypes.Metric)));
            },
            SymbolKind.Method);
        compilation.RegisterSymbolAction(
            symbol =>
            {
                var type = (INamedTypeSymbol)symbol.Symbol;
                if (DeclarationReader.Strategy(type, symbol.Compilation)?.Model is { } model)
                    strategies.Add((model, NameLocation(type, ContractTypes.Strategy)));
            },
            SymbolKind.NamedType);
        compilation.RegisterCompilationEndAction(end =>
        {
            var sorted = Collisions.Sort(metrics, metric => metric.Model);
            foreach (var collision in Collisions.Between([.. sorted.Select(metric => metric.Model)]))
            {
                var (model, location) = sorted[collision.Index];
                Report(end, location, "metric", model.Name, collision);
            }

            var sortedStrategies = Collisions.Sort(strategies, strategy => strategy.Model);
            foreach (var collision in Collisions.Between([.. sortedStrategies.Select(strategy => strategy.Model)]))
            {
                var (model, location) = sortedStrategies[collision.Index];
                Report(end, location, "strategy", CodeNames.InMessages(model.Type), collision);
            }
        });
    }

    private static Location NameLocation(ISymbol symbol, string attribute) =>
        symbol.FindAttribute(attribute)!.Location(0, "name");

    private static void Report(CompilationAnalysisContext end, Location location, string what, string owner, Collision collision) =>
        end.ReportDiagnostic(new Violation(NameRules.SameName, location, [what, owner, collision.Why]).ToDiagnostic());
}
