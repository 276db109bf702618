using CellEval.Generators.Diagnostics;
using CellEval.Generators.Models;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Parsing;

/// <summary>Checks that each strategy of a host has one assembly that brings it, and that all that its metrics take are there.</summary>
internal static class HostStrategyChecks
{
    public static void Check(EquatableArray<BroughtPluginModel> plugins, Location location, Violations violations)
    {
        var brought = plugins.SelectMany(plugin => plugin.Strategies).ToLookup(
            strategy => strategy.Interface, strategy => strategy.Name);
        foreach (var known in brought)
        {
            var claims = new Claims(location, violations);
            foreach (var plugin in plugins)
            {
                foreach (var strategy in plugin.Strategies.Where(strategy => strategy.Interface == known.Key))
                    claims.Add($"{known.Key.Name} strategy", strategy.Name, plugin.Assembly);
            }
        }

        foreach (var plugin in plugins)
        {
            foreach (var use in plugin.Uses.Where(use => !brought[use.Strategy.Interface].Contains(use.Strategy.Name)))
            {
                var (known, name) = (use.Strategy.Interface, use.Strategy.Name);
                var remedy = Remedy(use.Strategy, brought[known]);
                violations.Add(HostRules.Strategy, location, use.Variant, plugin.Assembly, known.Name, name, remedy);
            }
        }
    }

    private static string Remedy(BroughtStrategyModel strategy, IEnumerable<string> brought)
    {
        if (KnownStrategies.AssemblyOf(strategy) is { } assembly)
            return $"reference {assembly}, which does";
        var existing = string.Join(", ", brought.Distinct().OrderBy(name => name, StringComparer.Ordinal));
        var choice = existing.Length == 0 ? "correct the name" : $"name one of {existing}";
        return $"reference the assembly that does, or {choice}";
    }
}
