namespace CellEval;

/// <summary>All cells of one label of one side, in file order, as compressed rows and as rows of embeddings.</summary>
/// <param name="rowStarts">Where each cell's genes and values start, and in a last entry where all end.</param>
/// <param name="genes">The gene of each value, ascending within a cell.</param>
/// <param name="values">The values that are not zero, normalised.</param>
/// <param name="obsm">Each embedding that the run reads: cells × dimensions, row-major.</param>
public sealed class LabelCells(
    ReadOnlyMemory<int> rowStarts,
    ReadOnlyMemory<int> genes,
    ReadOnlyMemory<double> values,
    IReadOnlyDictionary<string, ReadOnlyMemory<double>> obsm)
{
    /// <summary>Gets the number of cells.</summary>
    public int Count => RowStarts.Length - 1;

    /// <summary>Gets where each cell's genes and values start, and in a last entry where all end.</summary>
    public ReadOnlyMemory<int> RowStarts { get; } = rowStarts;

    /// <summary>Gets the gene of each value, ascending within a cell.</summary>
    public ReadOnlyMemory<int> Genes { get; } = genes;

    /// <summary>Gets the values that are not zero.</summary>
    public ReadOnlyMemory<double> Values { get; } = values;

    /// <summary>Gets an embedding of the cells, row-major.</summary>
    /// <param name="key">One of the embeddings that the run reads.</param>
    /// <returns>Cells × dimensions.</returns>
    /// <exception cref="ArgumentException">The run did not read such an embedding.</exception>
    public ReadOnlyMemory<double> Obsm(string key) =>
        obsm.TryGetValue(key, out var rows)
            ? rows
            : throw new ArgumentException(
                $"The embedding '{key}' was not read: mark the option that names it with [ObsmKey].", nameof(key));
}
