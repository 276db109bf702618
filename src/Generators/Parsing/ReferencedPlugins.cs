using System.Runtime.CompilerServices;
using CellEval.Generators.Models;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Parsing;

/// <summary>Reads the plugins among the references of a compilation, those of referenced plugins included.</summary>
internal static class ReferencedPlugins
{
    // References outlive edits: each is read once.
    private static readonly ConditionalWeakTable<IAssemblySymbol, Description> Descriptions = new();

    public static EquatableArray<BroughtPluginModel> Read(Compilation compilation, CancellationToken cancellationToken)
    {
        if (compilation.GetTypeByMetadataName("CellEval.ContractVersion")?.ContainingAssembly.Name is not { } contract)
            return default;

        var plugins = new List<BroughtPluginModel>();
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (References(assembly, contract) && Describe(assembly) is { } plugin)
                plugins.Add(plugin with { Alias = ReferenceAliases.Of(assembly, compilation) });
        }

        return plugins.OrderBy(plugin => plugin.Assembly, StringComparer.Ordinal).ToEquatableArray();
    }

    private static bool References(IAssemblySymbol assembly, string contract) =>
        assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == contract));

    private static BroughtPluginModel? Describe(IAssemblySymbol assembly) =>
        Descriptions.GetValue(assembly, static read => new Description(PluginMetadata.Read(read))).Plugin;

    private sealed class Description(BroughtPluginModel? plugin)
    {
        public BroughtPluginModel? Plugin { get; } = plugin;
    }
}
