namespace CellEval.AnnData;

/// <summary>The names that columns and embeddings may have in a file.</summary>
internal static class ElementName
{
    /// <summary>Refuses a name that no element may have, or that another one has.</summary>
    /// <param name="name">The name.</param>
    /// <param name="taken">Those of the others.</param>
    /// <exception cref="ArgumentException">It is such a name.</exception>
    public static void Require(string name, IEnumerable<string> taken)
    {
        if (name.Length == 0 || name is "_index" or "." or ".." || name.Contains('/', StringComparison.Ordinal))
            throw new ArgumentException($"'{name}' cannot be a name in an .h5ad file.", nameof(name));
        if (taken.Contains(name, StringComparer.Ordinal))
            throw new ArgumentException($"There is a '{name}' already.", nameof(name));
    }
}
