using CellEval.Generators.Diagnostics;
using CellEval.Generators.Models;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Parsing;

/// <summary>Finds former names of metrics that another assembly of the host has now, or had too.</summary>
internal sealed class FormerNameChecks(Location location, Violations violations)
{
    private readonly Dictionary<string, string> _owners = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Checks all plugins.</summary>
    /// <param name="plugins">The plugins.</param>
    /// <param name="living">The names of metrics, and those of variants and columns.</param>
    public void Check(EquatableArray<BroughtPluginModel> plugins, IReadOnlyList<Claims> living)
    {
        foreach (var plugin in plugins)
        {
            foreach (var variant in plugin.Variants)
            {
                // Two assemblies that bring the same metric are said to already.
                if (!living.Any(names => names.IsShared(variant.Metric) || names.IsShared(variant.Name)))
                    Check(plugin.Assembly, variant.FormerNames, living);
            }
        }
    }

    private void Check(string assembly, EquatableArray<string> formerNames, IReadOnlyList<Claims> living)
    {
        foreach (var former in formerNames)
        {
            if (!_owners.TryGetValue(former, out var owner))
            {
                _owners.Add(former, assembly);
                owner = assembly;
                var holder = living.Select(names => names.Owner(former)).FirstOrDefault(other => other is not null && other != assembly);
                if (holder is not null)
                    Report("name and former name", former, holder, assembly, $"take it out of FormerNames in {assembly}");
            }

            if (owner != assembly)
                Report("former name", former, owner, assembly, "take it out of FormerNames in one");
        }
    }

    private void Report(string what, string name, string first, string second, string remedy) =>
        violations.Add(HostRules.SameName, location, what, name, first, second, remedy);
}
