using CellEval.Generators.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CellEval.Generators.Parsing;

/// <summary>Says whether generated code can use a symbol, and what the compiler says when it does.</summary>
internal static class Usability
{
    /// <summary>Whether code elsewhere in the assembly can name it without an error.</summary>
    public static bool CanBeUsed(this ISymbol symbol, Compilation compilation) =>
        compilation.IsSymbolAccessibleWithin(symbol, compilation.Assembly)
        && NamedParts.Of(symbol).All(part => IsNamedAnywhere(part, compilation) && !part.GetAttributes().Any(IsForbidden));

    /// <summary>Lists the warnings of using symbols that are obsolete or experimental under ids of their own.</summary>
    public static EquatableArray<string> WarningsOf(IEnumerable<ISymbol> symbols) =>
        WithAssemblies(symbols.SelectMany(NamedParts.Of))
            .SelectMany(part => part.GetAttributes())
            .Select(WarningId)
            .OfType<string>()
            .Where(IsInPragma)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(id => id, StringComparer.Ordinal)
            .ToEquatableArray();

    private static bool IsNamedAnywhere(ISymbol part, Compilation compilation) =>
        part is not (INamedTypeSymbol { IsFileLocal: true } or IPointerTypeSymbol or IFunctionPointerTypeSymbol)
        && !ReferenceAliases.IsHidden(part.ContainingAssembly, compilation);

    // What an assembly is marked with holds for all its types.
    private static HashSet<ISymbol> WithAssemblies(IEnumerable<ISymbol> parts)
    {
        var found = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var part in parts.Where(part => part is not ITypeSymbol { SpecialType: not SpecialType.None }))
        {
            if (found.Add(part) && part.ContainingAssembly is { } assembly)
                found.Add(assembly);
        }

        return found;
    }

    private static bool IsForbidden(AttributeData attribute) =>
        (attribute.AttributeClass?.Name == nameof(ObsoleteAttribute) && Equals(attribute.Argument(1)?.Scalar(), true))
        || (WarningId(attribute) is { } id && !IsInPragma(id));

    private static string? WarningId(AttributeData attribute)
    {
        var id = attribute.AttributeClass?.Name switch
        {
            nameof(ObsoleteAttribute) => attribute.Text("DiagnosticId"),
            "ExperimentalAttribute" => attribute.Text(0),
            _ => null,
        };
        return id is { Length: > 0 } ? id : null;
    }

    // A #pragma cannot name every id.
    private static bool IsInPragma(string id) =>
        SyntaxFacts.IsValidIdentifier(id) && SyntaxFacts.GetPreprocessorKeywordKind(id) == SyntaxKind.None;
}
