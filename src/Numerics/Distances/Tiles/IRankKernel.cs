namespace CellEval.Numerics;

/// <summary>
/// The seam behind <see cref="DiscriminationRanks"/>: counts for each pred row the real rows that stand before its own.
/// A kernel may be as rough as it likes where it knows the bound of its error; every pair within that bound it hands to
/// an
/// <see cref="IPairOrder"/>, so all kernels give the same ranks.
/// </summary>
internal interface IRankKernel
{
    /// <summary>
    /// Adds to each row's rank what the other real rows cost it: 2 half ranks for each that is nearer, and what the
    /// rule says for each that is as near.
    /// </summary>
    /// <param name="own">The own distances; rows where they are NaN are left alone.</param>
    /// <param name="createOrder">Makes a worker's judge of the pairs that the kernel cannot decide.</param>
    /// <param name="halfRanks">The ranks, in halves.</param>
    /// <param name="maxDegreeOfParallelism">The most threads; -1 for one per processor.</param>
    /// <param name="progress">Told the finished share, 0 to 1.</param>
    /// <param name="cancellationToken">Looked at between tiles.</param>
    void Count(
        RoughDistance[] own, Func<IPairOrder> createOrder, int[] halfRanks, int maxDegreeOfParallelism,
        IProgress<double>? progress, CancellationToken cancellationToken);
}
