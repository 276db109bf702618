namespace CellEval.Tests;

/// <summary>The folder that holds <c>CellEval.sln</c>.</summary>
public static class RepositoryRoot
{
    /// <summary>Absolute path of the repository's root, without a separator at its end.</summary>
    /// <exception cref="DirectoryNotFoundException">The tests run from outside the repository.</exception>
    public static string Path { get; } = Find();

    private static string Find()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(at.FullName, "CellEval.sln")))
                return at.FullName.TrimEnd(System.IO.Path.DirectorySeparatorChar);
        }

        throw new DirectoryNotFoundException(
            $"No CellEval.sln in any folder above {AppContext.BaseDirectory}: run the tests from inside the repository.");
    }
}
