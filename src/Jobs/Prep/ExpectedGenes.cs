namespace CellEval.Jobs;

/// <summary>Reads the list of genes that a submission must have.</summary>
public static class ExpectedGenes
{
    /// <summary>Reads the first column of a CSV file that has no line of names.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The genes, in order.</returns>
    /// <exception cref="InputException">The file cannot be read, or lists no gene.</exception>
    public static IReadOnlyList<string> Read(string path)
    {
        string[] genes = [.. TableFile.Read(path, hasHeader: false).Rows.Select(fields => fields[0])];
        return genes.Length > 0
            ? genes
            : throw new InputException($"{path}: there is no gene in it, expected one in each line.");
    }
}
