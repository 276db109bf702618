namespace CellEval.Numerics;

/// <summary>
/// The seam behind <see cref="DiscriminationRanks"/>: counts for a block of pred rows the real rows that stand before
/// their own. A kernel may be as rough as it likes where it knows the bound of its error; every pair within that bound
/// it hands to <see cref="PreciseOrder"/>, so all kernels give the same ranks. One per worker: it owns buffers.
/// </summary>
internal interface IRankKernel
{
    /// <summary>
    /// Adds to each row's rank what the other real rows cost real row <c>first + index</c>: 2 half ranks for each that is
    /// nearer, and what the rule says for each that is as near.
    /// </summary>
    /// <param name="first">The first pred row of the block.</param>
    /// <param name="own">The own distances of the block's rows; those that are NaN are left alone.</param>
    /// <param name="order">Decides the pairs that the kernel cannot.</param>
    /// <param name="halfRanks">The ranks of the block's rows, in halves.</param>
    /// <param name="cancellationToken">Looked at between tiles.</param>
    void Count(
        int first, ReadOnlySpan<OwnDistance> own, PreciseOrder order, Span<int> halfRanks,
        CancellationToken cancellationToken);
}
