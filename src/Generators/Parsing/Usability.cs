using CellEval.Generators.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CellEval.Generators.Parsing;

/// <summary>Says whether generated code can use a symbol, and what the compiler says when it does.</summary>
internal static class Usability
{
    /// <summary>Whether code elsewhere in the assembly can name it without an error.</summary>
    public static bool CanBeUsed(this ISymbol symbol, Compilation compilation) => symbol.WhyUnusable(compilation) is null;

    /// <summary>Says what code elsewhere in the assembly could not name it without; null where it can.</summary>
    public static string? WhyUnusable(this ISymbol symbol, Compilation compilation) =>
        compilation.IsSymbolAccessibleWithin(symbol, compilation.Assembly)
            ? NamedParts.Of(symbol).Select(part => Fault(part, compilation)).FirstOrDefault(fault => fault is not null)
            : "must be public or internal, like the types around it";

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

    private static string? Fault(ISymbol part, Compilation compilation)
    {
        if (part is INamedTypeSymbol { IsFileLocal: true })
            return "must not be local to its file, nor any type around it";
        if (part is IPointerTypeSymbol or IFunctionPointerTypeSymbol)
            return "must not be a pointer";
        if (ReferenceAliases.IsHidden(part.ContainingAssembly, compilation))
            return "must not be of an assembly that is referenced under an alias only";
        return part.GetAttributes().Any(IsForbidden)
            ? "must not be obsolete as an error or under an id that no #pragma can name, nor any type around it"
            : null;
    }

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
