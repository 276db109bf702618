using CellEval.Generators.Models;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Parsing;

/// <summary>Says whether generated code can use a symbol, and what the compiler says when it does.</summary>
internal static class Usability
{
    /// <summary>Whether code elsewhere in the assembly can name it without an error.</summary>
    public static bool CanBeUsed(this ISymbol symbol, Compilation compilation) =>
        compilation.IsSymbolAccessibleWithin(symbol, compilation.Assembly)
        && WithContainers(symbol).All(part => part is not INamedTypeSymbol { IsFileLocal: true } && !IsForbidden(part));

    /// <summary>Lists the warnings of using symbols that are obsolete or experimental under ids of their own.</summary>
    public static EquatableArray<string> WarningsOf(IEnumerable<ISymbol> symbols) =>
        symbols
            .SelectMany(WithContainers)
            .SelectMany(part => part.GetAttributes())
            .Select(WarningId)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .OrderBy(id => id, StringComparer.Ordinal)
            .ToEquatableArray();

    private static IEnumerable<ISymbol> WithContainers(ISymbol symbol)
    {
        for (ISymbol? part = symbol; part is not null and not INamespaceSymbol; part = part.ContainingType)
            yield return part;
        if (symbol is INamedTypeSymbol { IsGenericType: true } generic)
        {
            foreach (var part in generic.TypeArguments.SelectMany(WithContainers))
                yield return part;
        }
    }

    private static bool IsForbidden(ISymbol symbol) => symbol.GetAttributes().Any(attribute =>
        attribute.AttributeClass?.Name == nameof(ObsoleteAttribute) && Equals(attribute.Argument(1)?.Scalar(), true));

    private static string? WarningId(AttributeData attribute)
    {
        var id = attribute.AttributeClass?.Name switch
        {
            nameof(ObsoleteAttribute) => attribute.Text("DiagnosticId"),
            "ExperimentalAttribute" => attribute.Text(0),
            _ => null,
        };
        return id is { Length: > 0 } && id.All(c => char.IsLetterOrDigit(c) || c == '_') ? id : null;
    }
}
