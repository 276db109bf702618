using System.Runtime.CompilerServices;
using CellEval.Naming;
using Microsoft.CodeAnalysis;

namespace CellEval.Generators.Parsing;

/// <summary>
/// Lists the profiles that a host's own metrics may name besides those of its assembly. It looks at all types of the assembly, and is
/// asked only where a metric names what no ordinary plugin may.
/// </summary>
internal static class HostProfiles
{
    private static readonly ConditionalWeakTable<Compilation, string[]> Found = new();

    /// <summary>Gets the profiles of CellEval and of the referenced plugins; none where the assembly is no host.</summary>
    public static IReadOnlyList<string> Of(Compilation compilation) => Found.GetValue(compilation, Find);

    private static string[] Find(Compilation compilation) =>
        Types(compilation.Assembly.GlobalNamespace).Any(type => type.FindAttribute(ContractTypes.MetricHost) is not null)
            ?
            [
                .. BuiltInProfiles.Descriptions.Select(profile => profile.Key),
                .. ReferencedPlugins.Read(compilation, CancellationToken.None)
                    .SelectMany(plugin => plugin.Profiles)
                    .Select(profile => profile.Name),
            ]
            : [];

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol holder)
    {
        foreach (var member in holder.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol type)
                yield return type;
            foreach (var inner in Types(member))
                yield return inner;
        }
    }
}
