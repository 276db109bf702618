using CellEval.Generators.Diagnostics;
using CellEval.Generators.Models;
using CellEval.Naming;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Parsing;

/// <summary>Finds what does not fit together among the plugins of a host.</summary>
internal static class HostChecks
{
    public static IReadOnlyCollection<Violation> Check(
        AssemblyModel host, EquatableArray<BroughtPluginModel> plugins, Location location)
    {
        var violations = new Violations();
        foreach (var plugin in plugins)
            CheckContract(host, plugin, location, violations);
        CheckNames(plugins, location, violations);
        HostStrategyChecks.Check(plugins, location, violations);
        new HostProfileChecks(host, plugins, location, violations).Check();
        return violations;
    }

    private static void CheckContract(
        AssemblyModel host, BroughtPluginModel plugin, Location location, Violations violations)
    {
        if (plugin.Fits(host))
            return;
        var isNewer = plugin.ContractMajor >= host.ContractMajor;
        violations.Add(
            HostRules.Contract,
            location,
            plugin.Assembly,
            $"{plugin.ContractMajor}.{plugin.ContractMinor}",
            host.Name,
            $"{host.ContractMajor}.{host.ContractMinor}",
            isNewer ? "upgrade CellEval in the host" : "the plugin must be compiled anew");
    }

    // The kinds of CellEval's own contexts are everybody's.
    private static bool IsOwn(string kind) => kind is not BuiltInProfiles.DeKind and not BuiltInProfiles.AnnDataKind;

    private static void CheckNames(
        EquatableArray<BroughtPluginModel> plugins, Location location, Violations violations)
    {
        var results = new Claims(location, violations);
        var metrics = new Claims(location, violations);
        var profiles = new Claims(location, violations);
        var kinds = new Claims(location, violations);
        foreach (var plugin in plugins)
        {
            foreach (var metric in plugin.Variants.Select(variant => variant.Metric))
                metrics.Add("metric", metric, plugin.Assembly);
            foreach (var variant in plugin.Variants)
            {
                var isSaid = metrics.IsShared(variant.Metric);
                results.Add("variant", variant.Name, plugin.Assembly, isSaid);
                foreach (var column in variant.Columns)
                    results.Add("column", column, plugin.Assembly, isSaid);
            }

            foreach (var profile in plugin.Profiles)
                profiles.Add("profile", profile.Name, plugin.Assembly);
            foreach (var kind in plugin.Kinds.Where(IsOwn))
                kinds.Add("kind of contexts", kind, plugin.Assembly);
        }

        new FormerNameChecks(location, violations).Check(plugins, [metrics, results]);
    }
}
