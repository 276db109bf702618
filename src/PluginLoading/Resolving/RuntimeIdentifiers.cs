using System.Runtime.InteropServices;

namespace CellEval.PluginLoading;

/// <summary>The runtime identifiers whose assets fit this machine, the closest first.</summary>
internal static class RuntimeIdentifiers
{
    public static IReadOnlyList<string> Fitting { get; } = Find();

    // The portable identifiers; whoever built the runtime may have given it one of its own distribution, which comes first.
    private static string[] Find()
    {
        var architecture = RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        var own = RuntimeInformation.RuntimeIdentifier;
        string[] systems = OperatingSystem.IsWindows() ? ["win"]
            : OperatingSystem.IsMacOS() ? ["osx", "unix"]
            : own.Contains("musl", StringComparison.Ordinal) ? ["linux-musl", "linux", "unix"]
            : ["linux", "unix"];
        return [.. systems.SelectMany(system => new[] { $"{system}-{architecture}", system }).Prepend(own).Append("any").Distinct()];
    }
}
