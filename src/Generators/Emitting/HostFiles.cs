using System.Globalization;
using CellEval.Generators.Models;

namespace CellEval.Generators.Emitting;

/// <summary>Names the files of hosts; names of files differ even when case is ignored.</summary>
internal static class HostFiles
{
    public static IEnumerable<(string Name, HostModel Host)> Of(IEnumerable<HostModel> hosts)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var host in hosts.Distinct().OrderBy(host => host.FullName, StringComparer.Ordinal))
        {
            var name = host.FullName;
            for (var number = 2; !names.Add(name); number++)
                name = $"{host.FullName}-{number.ToString(CultureInfo.InvariantCulture)}";
            yield return ($"{name}.Host.g.cs", host);
        }
    }
}
