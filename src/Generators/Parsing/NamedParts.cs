using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Parsing;

/// <summary>Lists all that is named where a symbol is written: types around it, type arguments, elements of arrays.</summary>
internal static class NamedParts
{
    public static IEnumerable<ISymbol> Of(ISymbol symbol)
    {
        yield return symbol;
        IEnumerable<ISymbol> inner = symbol switch
        {
            IArrayTypeSymbol array => [array.ElementType],
            INamedTypeSymbol named => named.TypeArguments,
            _ => [],
        };
        foreach (var part in inner.SelectMany(Of))
            yield return part;
        if (symbol is not ITypeParameterSymbol && symbol.ContainingType is { } container)
        {
            foreach (var part in Of(container))
                yield return part;
        }
    }
}
