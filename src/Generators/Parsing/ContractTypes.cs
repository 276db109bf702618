using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Parsing;

/// <summary>Recognises the types of the contract.</summary>
internal static class ContractTypes
{
    public const string Assembly = "CellEval.Abstractions";
    public const string Namespace = "CellEval";
    public const string Metric = "MetricAttribute";
    public const string MetricContext = "MetricContextAttribute";
    public const string MetricHost = "MetricHostAttribute";
    public const string MetricProfile = "MetricProfileAttribute";
    public const string MetricServices = "MetricServicesAttribute`1";
    public const string Services = "IMetricServices";
    public const string Strategy = "StrategyAttribute";
    public const string InProfile = "InProfileAttribute";
    public const string Sweep = "SweepAttribute";
    public const string ObsmKey = "ObsmKeyAttribute";
    public const string MetricScores = "MetricScores";
    public const string ContextProvider = "IContextProvider`1";
    public const string StrategyInterface = "IStrategy";

    public static bool IsContract(this ITypeSymbol? type, string metadataName) =>
        type is { ContainingType: null }
        && type.ContainingNamespace.IsRoot(Namespace)
        && type.MetadataName == metadataName;

    /// <summary>Whether a type is one of those that only generated code uses.</summary>
    public static bool IsSourceGenModel(this ITypeSymbol? type) =>
        type is { ContainingType: null, ContainingNamespace.Name: "SourceGenModel" }
        && type.ContainingNamespace.ContainingNamespace.IsRoot(Namespace);

    public static bool IsCancellationToken(this ITypeSymbol type) =>
        type is { Name: nameof(CancellationToken), ContainingType: null, ContainingNamespace.Name: "Threading" }
        && type.ContainingNamespace.ContainingNamespace.IsRoot("System");

    /// <summary>
    /// Whether strategies of a class are registered under this interface: it derives directly from IStrategy.
    /// </summary>
    public static bool IsStrategyInterface(this ITypeSymbol type) =>
        type.TypeKind == TypeKind.Interface && type.Interfaces.Any(parent => parent.IsContract(StrategyInterface));

    /// <summary>Whether an interface is IStrategy or derives from it, so that strategies can have it.</summary>
    public static bool IsIndirectStrategyInterface(this ITypeSymbol type) =>
        type.IsContract(StrategyInterface) || type.AllInterfaces.Any(parent => parent.IsContract(StrategyInterface));

    public static AttributeData? FindAttribute(this ISymbol symbol, string metadataName) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass.IsContract(metadataName));

    /// <summary>Finds .NET's attribute that describes.</summary>
    public static AttributeData? FindDescription(this ISymbol symbol) =>
        symbol.GetAttributes().FirstOrDefault(static attribute =>
            attribute.AttributeClass is { Name: "DescriptionAttribute", ContainingNamespace: var space }
            && space.IsComponentModel());

    /// <summary>Finds .NET's attribute that limits numbers.</summary>
    public static AttributeData? FindRange(this ISymbol symbol) =>
        symbol.GetAttributes().FirstOrDefault(static attribute =>
            attribute.AttributeClass is { Name: "RangeAttribute", ContainingNamespace: { Name: "DataAnnotations" } space }
            && space.ContainingNamespace.IsComponentModel());

    private static bool IsComponentModel(this INamespaceSymbol? part) =>
        part?.Name == "ComponentModel" && part.ContainingNamespace.IsRoot("System");

    private static bool IsRoot(this INamespaceSymbol? part, string name) =>
        part?.Name == name && part.ContainingNamespace is { IsGlobalNamespace: true };
}
