namespace CellEval;

/// <summary>Cells on their way to a sink: those of its label range out of one batch, in file order.</summary>
public readonly ref struct CellBlock
{
    private readonly CellBatch _batch;
    private readonly ReadOnlySpan<double> _values;
    private readonly ReadOnlySpan<int> _rows;
    private readonly ReadOnlySpan<int> _labels;
    private readonly ReadOnlySpan<double> _totals;
    private readonly ReadOnlySpan<int> _embeddings;

    /// <summary>Makes a block.</summary>
    /// <param name="batch">The cells as they were read.</param>
    /// <param name="values">The batch's values in the space that the sink asked for; as many as the batch has.</param>
    /// <param name="rows">The positions in the batch of this block's cells, ascending.</param>
    /// <param name="labels">The label of each cell of the batch.</param>
    /// <param name="totals">The sum of each cell of the batch, before any scaling.</param>
    /// <param name="embeddings">The embedding of the batch that each of the sink's own is, in the sink's order.</param>
    public CellBlock(
        CellBatch batch,
        ReadOnlySpan<double> values,
        ReadOnlySpan<int> rows,
        ReadOnlySpan<int> labels,
        ReadOnlySpan<double> totals,
        ReadOnlySpan<int> embeddings = default)
    {
        _batch = batch;
        _values = values;
        _rows = rows;
        _labels = labels;
        _totals = totals;
        _embeddings = embeddings;
    }

    /// <summary>Gets the number of cells.</summary>
    public int Count => _rows.Length;

    /// <summary>Gets a cell.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    public CellRow this[int index]
    {
        get
        {
            var row = _rows[index];
            var start = _batch.RowStarts[row];
            var length = _batch.RowStarts[row + 1] - start;
            return new CellRow(
                _batch.Cells[row],
                _labels[row],
                _totals[row],
                _batch.Genes.Slice(start, length),
                _values.Slice(start, length));
        }
    }

    /// <summary>Gets a cell's row of an embedding.</summary>
    /// <param name="index">The cell, from 0 to <see cref="Count"/> - 1.</param>
    /// <param name="embedding">The position of its key in <see cref="CellSlice.ObsmKeys"/>.</param>
    /// <returns>As many numbers as the embedding has columns.</returns>
    public ReadOnlySpan<double> Obsm(int index, int embedding)
    {
        var inBatch = _embeddings[embedding];
        var width = _batch.ObsmWidth(inBatch);
        return _batch.Obsm(inBatch).Slice(_rows[index] * width, width);
    }
}
