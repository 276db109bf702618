namespace CellEval.Numerics;

/// <summary>
/// For every row i of the predicted effects, the rank of real row i among all real rows by their distance from pred row
/// i: the number of real rows that are nearer, or as near and of a smaller index; with <see cref="TieRule.Mid"/> half a
/// rank for each other real row that is as near. 0 is best. Columns that row i excludes take no part in any of its
/// distances. A NaN or infinite value that takes part makes a distance NaN, and NaN sorts last.
/// </summary>
/// <remarks>
/// Ranks are the same for any number of threads and any instruction set. Time grows as n² g. There is no n × n matrix:
/// memory beyond the inputs is one tile per worker (see each method).
/// </remarks>
public static class DiscriminationRanks
{
    private const int OwnRows = 64;

    /// <summary>
    /// Ranks by a built-in distance. The ranks are those of exact distances: tiles are summed in float, or for
    /// Manhattan in bytes, with a rigorous bound; every comparison that this leaves open is made again in double, every
    /// one that double leaves open in double-double arithmetic, and distances that agree there within its error bound
    /// (about 28 digits) are a tie. Memory: real rows in tiles as large as 16 second-level caches (32 MB where a core
    /// has 2 MB), and less than three caches per worker, unless rows are longer than 16,000 columns.
    /// </summary>
    /// <param name="pred">Predicted effects, n × g, row-major.</param>
    /// <param name="real">Real effects, n × g, row-major, rows in the order of <paramref name="pred"/>.</param>
    /// <param name="n">The number of rows (perturbations).</param>
    /// <param name="g">The number of columns (genes).</param>
    /// <param name="excluded">
    /// For each row the columns to leave out, in any order; null when no row leaves any out.
    /// </param>
    /// <param name="kernel">The distance.</param>
    /// <param name="ties">The rank among rows that are as near.</param>
    /// <param name="maxDegreeOfParallelism">The most threads; -1 for one per processor.</param>
    /// <param name="options">How to compute; null for the fastest. Ranks are the same.</param>
    /// <param name="progress">Told the finished share, 0 to 1, never falling, from worker threads.</param>
    /// <param name="cancellationToken">Stops the work with <see cref="OperationCanceledException"/>.</param>
    /// <returns>n ranks, each 0 to n − 1; whole numbers, or with <see cref="TieRule.Mid"/> also halves.</returns>
    /// <exception cref="ArgumentException">
    /// Lengths do not match n and g, or an excluded column is outside the matrix.
    /// </exception>
    public static double[] Compute(
        ReadOnlyMemory<double> pred, ReadOnlyMemory<double> real, int n, int g,
        IReadOnlyList<ReadOnlyMemory<int>>? excluded, DistanceKernel kernel, TieRule ties = TieRule.Index,
        int maxDegreeOfParallelism = -1, RankKernelOptions? options = null, IProgress<double>? progress = null,
        CancellationToken cancellationToken = default)
    {
        options ??= new RankKernelOptions();
        var rows = new EffectRows(pred, real, n, g, excluded, maxDegreeOfParallelism, cancellationToken);
        var own = new RoughDistance[n];
        var preciseOwn = new OwnDistance?[n];
        int[] halfRanks = new int[n];
        ParallelBlocks.Run(
            (n + OwnRows - 1) / OwnRows, maxDegreeOfParallelism, CreateOrder,
            (block, order) =>
            {
                for (int i = block * OwnRows; i < Math.Min(n, (block + 1) * OwnRows); i++)
                {
                    own[i] = order.Own(i);
                    if (own[i].IsNaN)
                        halfRanks[i] = order.HalfRanksOfNaN(i);
                }
            },
            null, cancellationToken);
        RankKernels.Choose(kernel, rows, options, maxDegreeOfParallelism, cancellationToken)
            .Count(own, CreateOrder, halfRanks, maxDegreeOfParallelism, progress, cancellationToken);
        return Array.ConvertAll(halfRanks, rank => rank / 2.0);

        DoubleOrder CreateOrder() => DoubleOrder.Create(kernel, rows, ties, preciseOwn);
    }

    /// <summary>
    /// Ranks by any distance, called for each of the n² pairs on rows from which the excluded columns are removed. Ties
    /// are distances equal as doubles. Memory per worker: two rows.
    /// </summary>
    /// <param name="pred">Predicted effects, n × g, row-major.</param>
    /// <param name="real">Real effects, n × g, row-major, rows in the order of <paramref name="pred"/>.</param>
    /// <param name="n">The number of rows (perturbations).</param>
    /// <param name="g">The number of columns (genes).</param>
    /// <param name="excluded">
    /// For each row the columns to leave out, in any order; null when no row leaves any out.
    /// </param>
    /// <param name="distance">
    /// Called with a pred row, then a real row; from several threads at once. Its exception is thrown as it is.
    /// </param>
    /// <param name="ties">The rank among rows that are as near.</param>
    /// <param name="maxDegreeOfParallelism">The most threads; -1 for one per processor.</param>
    /// <param name="progress">Told the finished share, 0 to 1, never falling, from worker threads.</param>
    /// <param name="cancellationToken">Stops the work with <see cref="OperationCanceledException"/>.</param>
    /// <returns>n ranks, each 0 to n − 1; whole numbers, or with <see cref="TieRule.Mid"/> also halves.</returns>
    /// <exception cref="ArgumentException">
    /// Lengths do not match n and g, or an excluded column is outside the matrix.
    /// </exception>
    public static double[] ComputeExact(
        ReadOnlyMemory<double> pred, ReadOnlyMemory<double> real, int n, int g,
        IReadOnlyList<ReadOnlyMemory<int>>? excluded, RowDistance distance, TieRule ties = TieRule.Index,
        int maxDegreeOfParallelism = -1, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(distance);
        var rows = new EffectRows(pred, real, n, g, excluded, maxDegreeOfParallelism, cancellationToken);
        int[] halfRanks = new int[n];
        ParallelBlocks.Run(
            n, maxDegreeOfParallelism, () => (Pred: new double[g], Real: new double[g]),
            (i, buffers) =>
            {
                ReadOnlySpan<double> own = rows.Excluded.Compact(i, rows.Pred(i), buffers.Pred);
                double ownDistance = distance(own, rows.Excluded.Compact(i, rows.Real(i), buffers.Real));
                for (int j = 0; j < n; j++)
                {
                    if (j == i)
                        continue;
                    double d = distance(own, rows.Excluded.Compact(i, rows.Real(j), buffers.Real));
                    bool isNearer = d < ownDistance || (double.IsNaN(ownDistance) && !double.IsNaN(d));
                    if (isNearer)
                        halfRanks[i] += 2;
                    else if (d.Equals(ownDistance))
                        halfRanks[i] += PreciseOrder.HalfRanksOfTie(ties, i, j);
                }
            },
            progress, cancellationToken);
        return Array.ConvertAll(halfRanks, rank => rank / 2.0);
    }
}
