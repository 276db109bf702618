using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Parsing;

/// <summary>Tells which references can be named from <c>global::</c>.</summary>
internal static class ReferenceAliases
{
    /// <summary>Gets the alias by which an assembly's types are named.</summary>
    public static string Of(IAssemblySymbol assembly, Compilation compilation)
    {
        var aliases = compilation.GetMetadataReference(assembly)?.Properties.Aliases ?? [];
        return aliases.IsEmpty || aliases.Contains(MetadataReferenceProperties.GlobalAlias)
            ? MetadataReferenceProperties.GlobalAlias
            : aliases[0];
    }

    /// <summary>Whether an assembly is referenced under aliases only, so that <c>global::</c> does not reach it.</summary>
    public static bool IsHidden(IAssemblySymbol? assembly, Compilation compilation) =>
        assembly is not null
        && !SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly)
        && Of(assembly, compilation) != MetadataReferenceProperties.GlobalAlias;
}
