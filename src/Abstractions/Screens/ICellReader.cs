namespace CellEval;

/// <summary>Delivers the cells of a screen once, in file order. Used by one thread at a time.</summary>
public interface ICellReader : IDisposable
{
    /// <summary>Reads the next cells.</summary>
    /// <param name="batch">Cleared and filled with the next cells, at least one; its memory is reused.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns><see langword="false"/> when no cell was left.</returns>
    /// <exception cref="InputException">The file is damaged, or holds what cannot be read.</exception>
    bool Read(CellBatch batch, CancellationToken cancellationToken);
}
