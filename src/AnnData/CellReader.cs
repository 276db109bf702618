namespace CellEval.AnnData;

/// <summary>What the readers of all storages share: the mask of wanted cells and the embeddings read along.</summary>
/// <param name="file">The file, which the reader owns.</param>
/// <param name="cellCount">The rows of X.</param>
/// <param name="obsm">The embeddings.</param>
/// <param name="wanted">One entry for each cell, or empty.</param>
internal abstract class CellReader(
    H5adFile file, int cellCount, IReadOnlyList<NumberArray> obsm, ReadOnlyMemory<bool> wanted) : ICellReader
{
    private double[] _embedding = [];

    /// <summary>Gets the number of cells.</summary>
    protected int CellCount => cellCount;

    /// <inheritdoc/>
    public bool Read(CellBatch batch, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        batch.Clear();
        if (!ReadX(batch, cancellationToken))
            return false;

        for (var i = 0; i < obsm.Count; i++)
            AddObsm(batch, i);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    /// <summary>Adds the next wanted cells to an empty batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Whether there were any.</returns>
    protected abstract bool ReadX(CellBatch batch, CancellationToken cancellationToken);

    /// <summary>Says whether a cell is to be delivered.</summary>
    /// <param name="cell">The row of X.</param>
    /// <returns>Whether it is.</returns>
    protected bool IsWanted(int cell) => wanted.IsEmpty || wanted.Span[cell];

    /// <summary>Says whether all cells of a range are to be delivered.</summary>
    /// <param name="first">The first.</param>
    /// <param name="end">One behind the last.</param>
    /// <returns>Whether they are.</returns>
    protected bool AllWanted(int first, int end) => wanted.IsEmpty || !wanted.Span[first..end].Contains(false);

    /// <summary>Finds the next wanted cell.</summary>
    /// <param name="cell">The first that may be it.</param>
    /// <returns>The cell; <see cref="CellCount"/> if there is none.</returns>
    protected int NextWanted(int cell)
    {
        if (wanted.IsEmpty)
            return cell;

        var found = wanted.Span[cell..].IndexOf(true);
        return found < 0 ? cellCount : cell + found;
    }

    // The cells of a batch lie close together: what is between them is read along.
    private void AddObsm(CellBatch batch, int index)
    {
        var cells = batch.Cells;
        var (first, count) = (cells[0], cells[^1] - cells[0] + 1);
        var width = batch.ObsmWidth(index);
        var size = checked(count * width);
        if (_embedding.Length < size)
            _embedding = new double[size];
        obsm[index].Read(first, count, _embedding.AsSpan(0, size));
        foreach (var cell in cells)
            batch.AddObsm(index, _embedding.AsSpan((cell - first) * width, width));
    }
}
