namespace CellEval.Engine;

/// <summary>A sink, and how it is fed.</summary>
/// <param name="Sink">The sink.</param>
/// <param name="Space">The space in which it sees values.</param>
/// <param name="Embeddings">The places of its embeddings among those that are read.</param>
/// <param name="Fate">What becomes of its context; null where a failure ends the job.</param>
internal sealed record FedSink(ICellSink Sink, CellSpace Space, int[] Embeddings, ContextFate? Fate)
{
    /// <summary>Feeds a block, unless the context has failed; a failure of the sink is its context's.</summary>
    public void Add(in CellBlock rows, CancellationToken cancellationToken)
    {
        if (Fate is { Failure: not null })
            return;
        try
        {
            Sink.Add(rows, cancellationToken);
        }
        catch (Exception exception) when (Fate is not null && ContextFate.Contains(exception, cancellationToken))
        {
            Fate.Fail(exception);
        }
    }
}
