using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellEval.Generators.Parsing;

/// <summary>Finds symbols in the source.</summary>
internal static class SymbolLocations
{
    public static Location FirstLocation(this ISymbol symbol) =>
        symbol.Locations.FirstOrDefault(location => location.IsInSource) ?? Location.None;

    public static Location ReturnTypeLocation(this IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is MethodDeclarationSyntax syntax
            ? syntax.ReturnType.GetLocation()
            : method.FirstLocation();
}
