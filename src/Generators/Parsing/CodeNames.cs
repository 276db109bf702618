using CellEval.Generators.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CellEval.Generators.Parsing;

/// <summary>Writes symbols as generated code must write them: from <c>global::</c>, keywords escaped.</summary>
internal static class CodeNames
{
    private static readonly SymbolDisplayFormat TypeFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    // Nothing that metadata drop: an interface seen from two assemblies is one.
    private static readonly SymbolDisplayFormat IdentityFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    /// <summary>Describes a strategy's interface alike from wherever it is seen.</summary>
    public static InterfaceModel AsInterface(this ITypeSymbol type)
    {
        var name = type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
        var identity = $"{type.ToDisplayString(IdentityFormat)}, {type.ContainingAssembly?.Name}";
        return new(name, identity, type.IsContract(type.MetadataName));
    }

    /// <summary>Writes a type as it stands.</summary>
    public static string InCode(this ITypeSymbol type) => type.ToDisplayString(TypeFormat);

    /// <summary>Writes a type as <c>typeof</c> takes it: a reference type without its question mark.</summary>
    public static string NotNullInCode(this ITypeSymbol type) =>
        type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).InCode();

    public static string InCode(this IMethodSymbol method) => $"{method.ContainingType.InCode()}.{Escape(method.Name)}";

    /// <summary>Writes a name in code as messages do: without <c>global::</c>.</summary>
    public static string InMessages(string code) => code.Replace("global::", "");

    public static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) == SyntaxKind.None ? identifier : "@" + identifier;
}
