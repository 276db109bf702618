using System.Runtime.InteropServices;

namespace CellEval;

/// <summary>
/// Consecutive cells as a reader delivers them: rows in compressed form, genes sorted within a row, no zeros.
/// </summary>
/// <remarks>Values are those of the file, neither normalised nor checked. Memory is reused from batch to batch.</remarks>
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
    /// <exception cref="ArgumentException">A width is negative.</exception>
    public CellBatch(params ReadOnlySpan<int> obsmWidths)
    {
        foreach (var width in obsmWidths)
            ArgumentOutOfRangeException.ThrowIfNegative(width, nameof(obsmWidths));
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
    /// <exception cref="ArgumentException">
    /// The spans differ in length, the genes do not ascend from 0 or above, or the row of X is negative.
    /// </exception>
    public void Add(int cell, ReadOnlySpan<int> genes, ReadOnlySpan<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cell);
        if (genes.Length != values.Length)
            throw new ArgumentException($"{genes.Length} genes, but {values.Length} values.", nameof(values));
        if (!genes.IsEmpty)
            ArgumentOutOfRangeException.ThrowIfNegative(genes[0], nameof(genes));

        for (var i = 1; i < genes.Length; i++)
        {
            if (genes[i] <= genes[i - 1])
                throw new ArgumentException("The genes of a cell must ascend.", nameof(genes));
        }

        var count = Reserve(values.Length, out var geneTarget, out var valueTarget);
        for (var i = 0; i < values.Length; i++)
        {
            // Written in any case and overwritten after a zero: cheaper than a branch that no one can foretell.
            geneTarget[count] = genes[i];
            valueTarget[count] = values[i];
            count += values[i] != 0 ? 1 : 0;
        }

        Close(cell, count);
    }

    /// <summary>Adds a cell from its dense row.</summary>
    /// <param name="cell">The row of X.</param>
    /// <param name="values">One value for each gene.</param>
    /// <exception cref="ArgumentException">The row of X is negative.</exception>
    public void Add(int cell, ReadOnlySpan<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cell);
        var count = Reserve(values.Length, out var geneTarget, out var valueTarget);
        for (var gene = 0; gene < values.Length; gene++)
        {
            geneTarget[count] = gene;
            valueTarget[count] = values[gene];
            count += values[gene] != 0 ? 1 : 0;
        }

        Close(cell, count);
    }

    /// <summary>Adds consecutive cells from their compressed rows as a whole.</summary>
    /// <remarks>The fast way for readers. What <see cref="Add(int, ReadOnlySpan{int}, ReadOnlySpan{double})"/> checks
    /// and leaves out, the caller vouches for: within each row the genes ascend, and no value is zero.</remarks>
    /// <param name="firstCell">The row of X that the first cell is.</param>
    /// <param name="rowStarts">
    /// Where each row starts in the other spans, and in a last entry where all end; the first is 0.
    /// </param>
    /// <param name="genes">The genes of the stored values; at least as many as the last entry says.</param>
    /// <param name="values">The values, likewise.</param>
    /// <exception cref="ArgumentException">
    /// The starts do not go from 0 without falling, there are too few genes or values, or the row of X is negative.
    /// </exception>
    public void AddRange(
        int firstCell, ReadOnlySpan<int> rowStarts, ReadOnlySpan<int> genes, ReadOnlySpan<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(firstCell);
        var count = rowStarts.IsEmpty ? 0 : rowStarts[^1];
        CellEval.RowStarts.Require(rowStarts, count, nameof(rowStarts));
        if (genes.Length < count || values.Length < count)
        {
            throw new ArgumentException(
                $"The rows end at {count}, but there are {genes.Length} genes and {values.Length} values.", nameof(rowStarts));
        }

        var offset = _genes.Count;
        _genes.AddRange(genes[..count]);
        _values.AddRange(values[..count]);
        for (var row = 1; row < rowStarts.Length; row++)
        {
            _cells.Add(firstCell + row - 1);
            _rowStarts.Add(offset + rowStarts[row]);
        }
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

    // Makes room for a row at the end; returns where it starts.
    private int Reserve(int length, out Span<int> genes, out Span<double> values)
    {
        var start = _genes.Count;
        CollectionsMarshal.SetCount(_genes, start + length);
        CollectionsMarshal.SetCount(_values, start + length);
        genes = CollectionsMarshal.AsSpan(_genes);
        values = CollectionsMarshal.AsSpan(_values);
        return start;
    }

    private void Close(int cell, int count)
    {
        CollectionsMarshal.SetCount(_genes, count);
        CollectionsMarshal.SetCount(_values, count);
        _cells.Add(cell);
        _rowStarts.Add(_genes.Count);
    }
}
