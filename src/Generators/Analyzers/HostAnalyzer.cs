using System.Collections.Concurrent;
using CellEval.Generators.Models;
using CellEval.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellEval.Generators.Analyzers;

/// <summary>
/// Puts a host's metrics together as the generator does, and reports one rule of those that they violate.
/// </summary>
public abstract class HostAnalyzer : DeclarationAnalyzer
{
    private protected HostAnalyzer(DiagnosticDescriptor rule)
        : base(rule)
    {
    }

    private protected sealed override void Register(AnalysisContext context) =>
        context.RegisterCompilationStartAction(Start);

    private void Start(CompilationStartAnalysisContext compilation)
    {
        var metrics = new ConcurrentBag<DeclarationModel<MetricModel>>();
        var contexts = new ConcurrentBag<DeclarationModel<ContextModel>>();
        var strategies = new ConcurrentBag<DeclarationModel<StrategyModel>>();
        var hosts = new ConcurrentBag<Location>();
        compilation.RegisterSymbolAction(
            symbol =>
            {
                if (DeclarationReader.Metric((IMethodSymbol)symbol.Symbol, symbol.Compilation) is { } metric)
                    metrics.Add(metric.ToModel());
            },
            SymbolKind.Method);
        compilation.RegisterSymbolAction(
            symbol =>
            {
                var type = (INamedTypeSymbol)symbol.Symbol;
                if (DeclarationReader.Context(type, symbol.Compilation) is { } context)
                    contexts.Add(context.ToModel());
                if (DeclarationReader.Strategy(type, symbol.Compilation) is { } strategy)
                    strategies.Add(strategy.ToModel());
                if (DeclarationReader.Host(type, symbol.Compilation)?.Model is not null)
                    hosts.Add(type.FindAttribute(ContractTypes.MetricHost)!.Location());
            },
            SymbolKind.NamedType);
        compilation.RegisterCompilationEndAction(end =>
        {
            if (hosts.IsEmpty)
                return;
            var assembly = AssemblyParser.Parse(end.Compilation, end.CancellationToken);
            if (PluginAssembler.Assemble(assembly, [.. metrics], [.. contexts], [.. strategies]) is not { } own)
                return;
            var plugins = HostAssembler.Plugins(own, ReferencedPlugins.Read(end.Compilation, end.CancellationToken));
            foreach (var host in hosts)
                Report(HostChecks.Check(own.Assembly, plugins, host), end.ReportDiagnostic);
        });
    }
}
