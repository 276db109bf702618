using System.Runtime.InteropServices;

namespace CellEval;

/// <summary>
/// Consecutive cells as a reader delivers them: rows in compressed form, genes sorted within a row, no zeros.
/// </summary>
/// <remarks>Values are those of the file, neither normalised nor checked. The memory is reused from batch to batch.</remarks>
public sealed class CellBatch
{
    private readonly List<int> _cells = [];
    private readonly List<int> _rowStarts = [0];
    private readonly List<int> _genes = [];
    private readonly List<double> _values = [];
    private readonly List<double>[] _obsm;
    private readonly int[] _obsmWidths;

    /// <summary>Makes an empty batch.</summary>
    /// <param name="obsmWidths">The number of columns of each embedding that is read along.</param>
    public CellBatch(params ReadOnlySpan<int> obsmWidths)
    {
        _obsmWidths = obsmWidths.ToArray();
        _obsm = new List<double>[obsmWidths.Length];
        for (var i = 0; i < _obsm.Length; i++)
            _obsm[i] = [];
    }

    /// <summary>Gets the number of cells.</summary>
    public int Count => _cells.Count;

    /// <summary>Gets the number of stored values of all cells.</summary>
    public int ValueCount => _genes.Count;

    /// <summary>Gets the row of X that each cell is.</summary>
    public ReadOnlySpan<int> Cells => CollectionsMarshal.AsSpan(_cells);

    /// <summary>Gets where each cell's genes and values start, and in a last entry where all end.</summary>
    public ReadOnlySpan<int> RowStarts => CollectionsMarshal.AsSpan(_rowStarts);

    /// <summary>Gets the gene (column of X) of each value; ascending within a cell.</summary>
    public ReadOnlySpan<int> Genes => CollectionsMarshal.AsSpan(_genes);

    /// <summary>Gets the values; none is zero. Writable, so that they can be normalised where they are.</summary>
    public Span<double> Values => CollectionsMarshal.AsSpan(_values);

    /// <summary>Gets an embedding of all cells, row-major.</summary>
    /// <param name="index">Which of the embeddings that are read along.</param>
    /// <returns>Cells × the embedding's width.</returns>
    public ReadOnlySpan<double> Obsm(int index) => CollectionsMarshal.AsSpan(_obsm[index]);

    /// <summary>Gets the number of columns of an embedding.</summary>
    /// <param name="index">Which of the embeddings that are read along.</param>
    /// <returns>The width.</returns>
    public int ObsmWidth(int index) => _obsmWidths[index];

    /// <summary>Removes all cells and keeps the memory.</summary>
    public void Clear()
    {
        _cells.Clear();
        _rowStarts.Clear();
        _rowStarts.Add(0);
        _genes.Clear();
        _values.Clear();
        foreach (var embedding in _obsm)
            embedding.Clear();
    }

    /// <summary>Adds a cell from its compressed row.</summary>
    /// <param name="cell">The row of X.</param>
    /// <param name="genes">The genes of the stored values: ascending, without repetition.</param>
    /// <param name="values">The values; zeros are left out.</param>
    /// <exception cref="ArgumentException">The spans differ in length, or the genes do not ascend.</exception>
    public void Add(int cell, ReadOnlySpan<int> genes, ReadOnlySpan<double> values)
    {
        if (genes.Length != values.Length)
            throw new ArgumentException($"{genes.Length} genes, but {values.Length} values.", nameof(values));

        for (var i = 0; i < genes.Length; i++)
        {
            if (i > 0 && genes[i] <= genes[i - 1])
                throw new ArgumentException("The genes of a cell must ascend.", nameof(genes));

            if (values[i] != 0)
            {
                _genes.Add(genes[i]);
                _values.Add(values[i]);
            }
        }

        Close(cell);
    }

    /// <summary>Adds a cell from its dense row.</summary>
    /// <param name="cell">The row of X.</param>
    /// <param name="values">One value for each gene.</param>
    public void Add(int cell, ReadOnlySpan<double> values)
    {
        for (var gene = 0; gene < values.Length; gene++)
        {
            if (values[gene] != 0)
            {
                _genes.Add(gene);
                _values.Add(values[gene]);
            }
        }

        Close(cell);
    }

    /// <summary>Adds an embedding's row of the cell that was added last.</summary>
    /// <param name="index">Which of the embeddings that are read along.</param>
    /// <param name="row">The row.</param>
    /// <exception cref="ArgumentException">The row is not as wide as the embedding.</exception>
    public void AddObsm(int index, ReadOnlySpan<double> row)
    {
        if (row.Length != _obsmWidths[index])
            throw new ArgumentException($"{row.Length} values for an embedding of {_obsmWidths[index]}.", nameof(row));
        _obsm[index].AddRange(row);
    }

    private void Close(int cell)
    {
        _cells.Add(cell);
        _rowStarts.Add(_genes.Count);
    }
}
