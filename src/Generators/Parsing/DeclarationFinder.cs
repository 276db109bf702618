using System.Collections.Immutable;
using CellEval.Generators.Models;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Parsing;

/// <summary>Finds what carries one of the contract's attributes, and reads it.</summary>
internal static class DeclarationFinder
{
    public static IncrementalValuesProvider<DeclarationModel<MetricModel>> FindMetrics(
        this IncrementalGeneratorInitializationContext context) =>
        context.Find<IMethodSymbol, MetricModel>(ContractTypes.Metric, MetricParser.Parse);

    public static IncrementalValuesProvider<DeclarationModel<ContextModel>> FindContexts(
        this IncrementalGeneratorInitializationContext context) =>
        context.Find<INamedTypeSymbol, ContextModel>(ContractTypes.MetricContext, ContextParser.Parse);

    public static IncrementalValuesProvider<DeclarationModel<StrategyModel>> FindStrategies(
        this IncrementalGeneratorInitializationContext context) =>
        context.Find<INamedTypeSymbol, StrategyModel>(ContractTypes.Strategy, StrategyParser.Parse);

    public static IncrementalValuesProvider<DeclarationModel<HostModel>> FindHosts(
        this IncrementalGeneratorInitializationContext context) =>
        context.Find<INamedTypeSymbol, HostModel>(ContractTypes.MetricHost, HostParser.Parse);

    /// <summary>Reads the references, unless there is no host to ask for them.</summary>
    public static IncrementalValueProvider<EquatableArray<BroughtPluginModel>?> FindReferences(
        this IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<ImmutableArray<DeclarationModel<HostModel>>> hosts) =>
        context.CompilationProvider
            .Combine(hosts.Select(static (all, _) => all.Any(host => host.Model is not null)))
            .Select(static (pair, cancellationToken) =>
                pair.Right
                    ? ReferencedPlugins.Read(pair.Left, cancellationToken)
                    : (EquatableArray<BroughtPluginModel>?)null);

    private static IncrementalValuesProvider<DeclarationModel<TModel>> Find<TSymbol, TModel>(
        this IncrementalGeneratorInitializationContext context,
        string attribute,
        Func<TSymbol, AttributeData, Compilation, Parsed<TModel>> parse)
        where TSymbol : class, ISymbol
        where TModel : class, IEquatable<TModel> =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(
                $"{ContractTypes.Namespace}.{attribute}",
                static (_, _) => true,
                (found, cancellationToken) =>
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    return found.TargetSymbol is TSymbol symbol
                        ? parse(symbol, found.Attributes[0], found.SemanticModel.Compilation).ToModel()
                        : null;
                })
            .Where(static found => found is not null)
            .Select(static (found, _) => found!);
}
