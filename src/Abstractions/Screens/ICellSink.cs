namespace CellEval;

/// <summary>
/// Sees the cells of one label range of one side in one pass. Called by one thread at a time, not always the same; the cells
/// of a label come in file order. Other sinks of the same provider, for other ranges, may be called meanwhile. No call follows
/// one that has thrown. One that is <see cref="IDisposable"/> or <see cref="IAsyncDisposable"/> is disposed by the run: see
/// <see cref="IContextProvider{TContext}.Open"/>.
/// </summary>
public interface ICellSink
{
    /// <summary>Takes in cells. The block's memory is reused after the call.</summary>
    /// <param name="rows">The cells; never empty.</param>
    /// <param name="cancellationToken">The run's token.</param>
    void Add(in CellBlock rows, CancellationToken cancellationToken);
}
