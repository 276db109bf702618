using System.Runtime.CompilerServices;
using CellEval.Generators.Models;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Parsing;

/// <summary>Tells which references can be named from <c>global::</c>.</summary>
internal static class ReferenceAliases
{
    private const string Global = BroughtPluginModel.NoAlias;

    // All metrics of a compilation ask, and hardly any compilation has one.
    private static readonly ConditionalWeakTable<Compilation, HashSet<ISymbol>> Hidden = new();

    /// <summary>Gets the alias by which an assembly's types are named.</summary>
    public static string Of(IAssemblySymbol assembly, Compilation compilation) =>
        compilation.GetMetadataReference(assembly) is { } reference && IsHidden(reference)
            ? reference.Properties.Aliases[0]
            : Global;

    /// <summary>Whether an assembly is referenced under aliases only, so that <c>global::</c> does not reach it.</summary>
    public static bool IsHidden(IAssemblySymbol? assembly, Compilation compilation) =>
        assembly is not null && Hidden.GetValue(compilation, FindHidden).Contains(assembly);

    private static HashSet<ISymbol> FindHidden(Compilation compilation) => new(
        compilation.References.Where(IsHidden).Select(compilation.GetAssemblyOrModuleSymbol).OfType<IAssemblySymbol>(),
        SymbolEqualityComparer.Default);

    private static bool IsHidden(MetadataReference reference) =>
        reference.Properties.Aliases is { IsDefaultOrEmpty: false } aliases && !aliases.Contains(Global);
}
