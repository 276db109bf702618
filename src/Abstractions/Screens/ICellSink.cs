namespace CellEval;

/// <summary>
/// Sees the cells of one label range of one side in one pass. Called by one thread at a time; the cells of a label come
/// in file order.
/// </summary>
public interface ICellSink
{
    /// <summary>Takes in cells. The block's memory is reused after the call.</summary>
    /// <param name="rows">The cells; never empty.</param>
    /// <param name="cancellationToken">The run's token.</param>
    void Add(in CellBlock rows, CancellationToken cancellationToken);
}
