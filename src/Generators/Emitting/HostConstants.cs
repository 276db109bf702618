using System.Globalization;
using CellEval.Generators.Models;
using CellEval.Generators.Naming;
using CellEval.Naming;

namespace CellEval.Generators.Emitting;

/// <summary>Lists the names that a host has constants for, and says what each one is.</summary>
internal static class HostConstants
{
    public static IReadOnlyList<(string Type, string Summary, IReadOnlyList<HostConstant> Constants)> Of(
        HostRegistryModel registry) =>
    [
        (HostNames.Names, "The names of metrics and of their variants.", Sorted(Names(registry))),
        (HostNames.Columns, "The names of the columns of results.", Sorted(Columns(registry))),
        (HostNames.Profiles, "The names of profiles.", Once(Profiles(registry))),
    ];

    private static IEnumerable<HostConstant> Names(HostRegistryModel registry)
    {
        foreach (var plugin in registry.Plugins)
        {
            foreach (var variant in plugin.Variants)
            {
                var facts = $"kind {variant.Kind}, version {variant.Version.ToString(CultureInfo.InvariantCulture)}, "
                    + $"of {plugin.Assembly}.";
                if (variant.Name != variant.Metric)
                    yield return new(variant.Name, $"A variant of the metric {variant.Metric}: {facts}");
                yield return new(variant.Metric, $"The metric {variant.Metric}: {facts}");
            }
        }
    }

    private static IEnumerable<HostConstant> Columns(HostRegistryModel registry) =>
        from plugin in registry.Plugins
        from variant in plugin.Variants
        from column in variant.Columns
        select new HostConstant(column, $"A column of {variant.Name}, of {plugin.Assembly}.");

    private static IEnumerable<HostConstant> Profiles(HostRegistryModel registry)
    {
        foreach (var builtIn in BuiltInProfiles.Descriptions)
            yield return new(builtIn.Key, builtIn.Value);
        foreach (var plugin in registry.Plugins)
        {
            foreach (var profile in plugin.Profiles)
                yield return new(profile.Name, $"{profile.Description} A profile of {plugin.Assembly}.".TrimStart());
        }
    }

    private static IReadOnlyList<HostConstant> Sorted(IEnumerable<HostConstant> constants) =>
        [.. Once(constants).OrderBy(constant => constant.Name, StringComparer.Ordinal)];

    private static IReadOnlyList<HostConstant> Once(IEnumerable<HostConstant> constants) =>
    [
        .. constants
            .GroupBy(constant => constant.Name, StringComparer.OrdinalIgnoreCase)
            .Select(group => group.First()),
    ];
}
