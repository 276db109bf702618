using CellEval.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Parsing;

/// <summary>
/// Remembers which assembly claims a name, ignoring case; of two the first has it, and it is said once.
/// </summary>
internal sealed class Claims(Location location, Violations violations)
{
    private readonly Dictionary<string, string> _owners = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _shared = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the assembly that has a name; null for none.</summary>
    public string? Owner(string name) => _owners.TryGetValue(name, out var owner) ? owner : null;

    public bool IsShared(string name) => _shared.Contains(name);

    /// <summary>Claims a name.</summary>
    /// <param name="what">What it names.</param>
    /// <param name="name">The name.</param>
    /// <param name="assembly">The assembly that claims it.</param>
    /// <param name="isSaid">Whether another claim says already that the assemblies share the name.</param>
    public void Add(string what, string name, string assembly, bool isSaid = false)
    {
        if (!_owners.TryGetValue(name, out var owner))
            _owners.Add(name, assembly);
        else if (owner != assembly && _shared.Add(name) && !isSaid)
            violations.Add(HostRules.SameName, location, what, name, owner, assembly, "rename one");
    }
}
