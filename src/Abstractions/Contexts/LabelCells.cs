namespace CellEval;

/// <summary>All cells of one label of one side, in file order, as compressed rows and as rows of embeddings.</summary>
public sealed class LabelCells
{
    private readonly IReadOnlyDictionary<string, ReadOnlyMemory<double>> _obsm;

    /// <summary>Makes the cells of a label. The arrays are not copied and must not change.</summary>
    /// <param name="rowStarts">Where each cell's genes and values start, and in a last entry where all end.</param>
    /// <param name="genes">The gene of each value, ascending within a cell.</param>
    /// <param name="values">The values that are not zero, in the space that the context's sinks asked for.</param>
    /// <param name="obsm">Each embedding that the run reads: cells × dimensions, row-major.</param>
    /// <exception cref="ArgumentException">The lengths do not fit together, or the genes of a cell do not ascend from 0 or above.</exception>
    public LabelCells(
        ReadOnlyMemory<int> rowStarts,
        ReadOnlyMemory<int> genes,
        ReadOnlyMemory<double> values,
        IReadOnlyDictionary<string, ReadOnlyMemory<double>> obsm)
    {
        ArgumentNullException.ThrowIfNull(obsm);
        CellEval.RowStarts.Require(rowStarts.Span, values.Length, nameof(rowStarts));
        if (genes.Length != values.Length)
            throw new ArgumentException($"{genes.Length} genes, but {values.Length} values.", nameof(genes));
        RequireAscending(rowStarts.Span, genes.Span);
        var count = rowStarts.Length - 1;
        foreach (var (key, rows) in obsm)
        {
            if (count == 0 ? rows.Length > 0 : rows.Length % count != 0)
                throw new ArgumentException($"The embedding '{key}' has {rows.Length} numbers for {count} cells.", nameof(obsm));
        }

        RowStarts = rowStarts;
        Genes = genes;
        Values = values;
        _obsm = obsm;
    }

    /// <summary>Gets the number of cells.</summary>
    public int Count => RowStarts.Length - 1;

    /// <summary>Gets where each cell's genes and values start, and in a last entry where all end.</summary>
    public ReadOnlyMemory<int> RowStarts { get; }

    /// <summary>Gets the gene of each value, ascending within a cell.</summary>
    public ReadOnlyMemory<int> Genes { get; }

    /// <summary>Gets the values that are not zero.</summary>
    public ReadOnlyMemory<double> Values { get; }

    /// <summary>Gets an embedding of the cells, row-major.</summary>
    /// <param name="key">One of the embeddings that the run reads.</param>
    /// <returns>Cells × dimensions.</returns>
    /// <exception cref="ArgumentException">The run did not read such an embedding.</exception>
    public ReadOnlyMemory<double> Obsm(string key) =>
        _obsm.TryGetValue(key, out var rows)
            ? rows
            : throw new ArgumentException(
                $"The embedding '{key}' was not read: mark the option that names it with [ObsmKey].", nameof(key));

    private static void RequireAscending(ReadOnlySpan<int> starts, ReadOnlySpan<int> genes)
    {
        for (var cell = 0; cell < starts.Length - 1; cell++)
        {
            var last = -1;
            foreach (var gene in genes[starts[cell]..starts[cell + 1]])
            {
                if (gene <= last)
                    throw new ArgumentException($"The genes of cell {cell} must ascend from 0; found {gene} after {last}.", nameof(genes));
                last = gene;
            }
        }
    }
}
