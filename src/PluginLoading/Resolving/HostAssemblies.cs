using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Loader;

namespace CellEval.PluginLoading;

/// <summary>
/// What plugins get from the host: the contract with the packages on its surface, and the runtime's own assemblies. Nothing
/// else: a library that the host happens to use is not there for a plugin.
/// </summary>
internal static class HostAssemblies
{
    // The keys that the runtime's own assemblies are signed with. Packages of the same names are, too: there a plugin's own
    // copy is taken when it is the newer one.
    private static readonly HashSet<string> RuntimeKeys = new(StringComparer.Ordinal)
    {
        "B03F5F7F11D50A3A", "7CEC85D7BEA7798E", "CC7B13FFCD2DDD51", "B77A5C561934E089", "31BF3856AD364E35",
    };

    private static readonly string[] RuntimeNames = ["mscorlib", "netstandard", "WindowsBase", "System", "Microsoft.CSharp"];
    private static readonly string[] RuntimePrefixes = ["System.", "Microsoft.VisualBasic", "Microsoft.Win32."];

    // These have the names and the key of the runtime's assemblies, but come with packages that the tool uses.
    private static readonly string[] PackagesOfHost = ["System.CommandLine"];

    private static readonly Assembly ContractAssembly = typeof(ContractVersion).Assembly;
    private static readonly AssemblyLoadContext Context = AssemblyLoadContext.GetLoadContext(ContractAssembly)!;

    private static readonly Dictionary<string, Assembly> Shared = FindShared();

    /// <summary>Gets the contract's assembly name.</summary>
    public static AssemblyName Contract => ContractAssembly.GetName();

    /// <summary>Finds an assembly of which host and plugins must see the same types.</summary>
    public static bool TryGetShared(string name, [NotNullWhen(true)] out Assembly? assembly) =>
        Shared.TryGetValue(name, out assembly);

    /// <summary>Finds an assembly of the runtime, at least of the version that is asked for.</summary>
    public static bool TryGetRuntime(AssemblyName name, [NotNullWhen(true)] out Assembly? assembly)
    {
        assembly = null;
        if (!IsOfRuntime(name))
            return false;
        try
        {
            assembly = Context.LoadFromAssemblyName(name);
            return true;
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException)
        {
            return false;
        }
    }

    private static bool IsOfRuntime(AssemblyName name) =>
        !PackagesOfHost.Contains(name.Name)
        && (name.GetPublicKeyToken() is not { Length: > 0 } key || RuntimeKeys.Contains(Convert.ToHexString(key)))
        && (RuntimeNames.Contains(name.Name)
            || RuntimePrefixes.Any(prefix => name.Name!.StartsWith(prefix, StringComparison.Ordinal)));

    private static Dictionary<string, Assembly> FindShared()
    {
        // Types of a logger reach a metric as services, so a host that logs shares them.
        var names = ContractAssembly.GetReferencedAssemblies()
            .Append(new AssemblyName("Microsoft.Extensions.Logging.Abstractions"))
            .Where(name => name.Name!.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal));
        var shared = new Dictionary<string, Assembly>(StringComparer.OrdinalIgnoreCase) { [Contract.Name!] = ContractAssembly };
        foreach (var name in names)
        {
            try
            {
                shared[name.Name!] = Context.LoadFromAssemblyName(name);
            }
            catch (FileNotFoundException)
            {
                // A host without it has no such services, so nothing needs to be shared.
            }
        }

        return shared;
    }
}
