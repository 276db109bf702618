namespace CellEval.Numerics;

/// <summary>Takes blocks of pred rows against the real rows laid out. One per thread: it owns buffers.</summary>
internal interface IRankWorker
{
    /// <summary>Counts for a block of pred rows the real rows laid out that stand before their own.</summary>
    void Count(int first, ReadOnlySpan<RoughDistance> own, Span<int> halfRanks, CancellationToken cancellationToken);
}
