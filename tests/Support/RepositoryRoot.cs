using System.Runtime.CompilerServices;

namespace CellEval.Tests;

/// <summary>The folder that holds <c>CellEval.sln</c>.</summary>
public static class RepositoryRoot
{
    /// <summary>Absolute path of the repository's root.</summary>
    /// <exception cref="TypeInitializationException">The tests neither run in the repository nor were built in it.</exception>
    public static string Path { get; } = Above(AppContext.BaseDirectory) ?? Above(ThisFile())
        ?? throw new DirectoryNotFoundException(
            $"No CellEval.sln in any folder above {AppContext.BaseDirectory}: run the tests from inside the repository.");

    private static string? Above(string path)
    {
        DirectoryInfo? at = new(path);
        while (at is not null && !File.Exists(System.IO.Path.Combine(at.FullName, "CellEval.sln")))
            at = at.Parent;
        return at?.FullName.TrimEnd(System.IO.Path.DirectorySeparatorChar);
    }

    /// <summary>Finds the repository where the build's output lies elsewhere (<c>--artifacts-path</c>).</summary>
    private static string ThisFile([CallerFilePath] string file = "") => file;
}
