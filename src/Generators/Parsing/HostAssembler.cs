using CellEval.Generators.Models;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Parsing;

/// <summary>Puts a host's own metrics and those of its references together, and checks that they fit.</summary>
internal static class HostAssembler
{
    /// <summary>Assembles a host's registry; null where there is no host.</summary>
    public static HostRegistryModel? Assemble(PluginModel? own, EquatableArray<BroughtPluginModel>? references)
    {
        if (own is null || references is null)
            return null;

        var plugins = Plugins(own, references.Value);
        var errors = HostChecks.Check(own.Assembly, plugins, Location.None).Select(violation => violation.ToModel());
        return new HostRegistryModel(own.Assembly, plugins, errors.ToEquatableArray());
    }

    /// <summary>Lists all plugins of a host by name, its own among them.</summary>
    public static EquatableArray<BroughtPluginModel> Plugins(
        PluginModel own, EquatableArray<BroughtPluginModel> references) =>
        references
            .Concat(own.IsPlugin ? [Describe(own)] : [])
            .OrderBy(plugin => plugin.Assembly, StringComparer.Ordinal)
            .ToEquatableArray();

    // As the assembly's metadata will describe it.
    private static BroughtPluginModel Describe(PluginModel own) => new()
    {
        Assembly = own.Assembly.Name,
        ContractMajor = own.Assembly.ContractMajor,
        ContractMinor = own.Assembly.ContractMinor,
        Variants = own.Metrics
            .SelectMany(metric => metric.Variants, static (metric, variant) =>
                new BroughtVariantModel(variant.Name, metric.Name, metric.Kind, metric.Version, variant.Columns, variant.FormerNames))
            .ToEquatableArray(),
        Profiles = own.Assembly.Profiles,
        Entries = own.Metrics.SelectMany(metric => metric.Profiles).ToEquatableArray(),
        Kinds = own.Contexts.Select(context => context.Kind).ToEquatableArray(),
        Strategies = own.Strategies.SelectMany(strategy => strategy.Brought).ToEquatableArray(),
        Uses = own.Metrics.SelectMany(metric => metric.Uses()).ToEquatableArray(),
        IsHost = own.IsHost,
    };
}
