namespace CellEval.Tests;

/// <summary>Where the reference's outputs lie.</summary>
public static class Goldens
{
    private const string SharedVariable = "CELLEVAL_SHARED";

    /// <summary>Absolute path of a file or folder under <c>tests/Goldens</c>.</summary>
    /// <param name="parts">The case, and what is in it: <c>Path("screen_csr", "real.h5ad")</c>.</param>
    /// <exception cref="FileNotFoundException">There is no such file or folder.</exception>
    public static string Path(params ReadOnlySpan<string> parts)
    {
        string path = System.IO.Path.Combine([RepositoryRoot.Path, "tests", "Goldens", .. parts]);
        return System.IO.Path.Exists(path) ? path : throw new FileNotFoundException($"No golden at {path}.", path);
    }

    /// <summary>
    /// Absolute path of a file or folder of the cases that are not in the repository, or null where they are missing. They are looked for in
    /// <c>../shared/golden</c> beside the repository; the environment variable CELLEVAL_SHARED names another <c>shared</c>.
    /// </summary>
    /// <param name="parts">The case, and what is in it: <c>Shared("perturbseq", "case.json")</c>.</param>
    public static string? Shared(params ReadOnlySpan<string> parts)
    {
        string path = System.IO.Path.Combine([SharedFolder, "golden", .. parts]);
        return System.IO.Path.Exists(path) ? path : null;
    }

    /// <summary>The folder in which <see cref="Shared"/> looks.</summary>
    public static string SharedFolder =>
        Environment.GetEnvironmentVariable(SharedVariable) is { Length: > 0 } given
            ? System.IO.Path.GetFullPath(given)
            : System.IO.Path.GetFullPath(System.IO.Path.Combine(RepositoryRoot.Path, "..", "shared"));
}
