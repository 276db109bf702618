using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CellEval.Generators.Diagnostics;
using CellEval.Generators.Models;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Parsing;

/// <summary>Reads whatever a symbol declares.</summary>
internal static class DeclarationReader
{
    // All analyzers of a compilation ask for the same metrics.
    private static readonly ConditionalWeakTable<Compilation, MetricsBySymbol> Metrics = new();

    public static IEnumerable<Violation> Violations(ISymbol symbol, Compilation compilation) => symbol switch
    {
        IMethodSymbol method => Metric(method, compilation)?.Violations ?? [],
        INamedTypeSymbol type =>
        [
            .. Context(type, compilation)?.Violations ?? [],
            .. Strategy(type, compilation)?.Violations ?? [],
            .. Host(type, compilation)?.Violations ?? [],
        ],
        _ => [],
    };

    /// <summary>Reads a metric; null where the method is none. The parts of a partial method are read once.</summary>
    public static Parsed<MetricModel>? Metric(IMethodSymbol method, Compilation compilation) =>
        method.PartialDefinitionPart is null && method.FindAttribute(ContractTypes.Metric) is { } attribute
            ? Metrics.GetOrCreateValue(compilation)
                .GetOrAdd(method, _ => MetricParser.Parse(method, attribute, compilation))
            : null;

    public static Parsed<StrategyModel>? Strategy(INamedTypeSymbol type, Compilation compilation) =>
        type.FindAttribute(ContractTypes.Strategy) is { } attribute
            ? StrategyParser.Parse(type, attribute, compilation)
            : null;

    public static Parsed<ContextModel>? Context(INamedTypeSymbol type, Compilation compilation) =>
        type.FindAttribute(ContractTypes.MetricContext) is { } attribute
            ? ContextParser.Parse(type, attribute, compilation)
            : null;

    public static Parsed<HostModel>? Host(INamedTypeSymbol type, Compilation compilation) =>
        type.FindAttribute(ContractTypes.MetricHost) is { } attribute
            ? HostParser.Parse(type, attribute, compilation)
            : null;

    private sealed class MetricsBySymbol() :
        ConcurrentDictionary<IMethodSymbol, Parsed<MetricModel>>(SymbolEqualityComparer.Default);
}
