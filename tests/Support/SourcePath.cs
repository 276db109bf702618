using System.Text.RegularExpressions;

namespace CellEval.Tests;

/// <summary>Where a source file lies that the compiler named.</summary>
public static partial class SourcePath
{
    /// <summary>
    /// Undoes the mapping of a deterministic build (<c>ContinuousIntegrationBuild</c>), which names files
    /// <c>/_/tests/…</c> instead of by their real path.
    /// </summary>
    /// <param name="callerFilePath">What <c>[CallerFilePath]</c> gave.</param>
    public static string OnThisMachine(string callerFilePath)
    {
        Match mapped = MappedRoot().Match(callerFilePath);
        return mapped.Success ? Path.Combine(RepositoryRoot.Path, callerFilePath[mapped.Length..]) : callerFilePath;
    }

    [GeneratedRegex(@"^/_\d*/")]
    private static partial Regex MappedRoot();
}
