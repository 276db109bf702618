namespace CellEval.Numerics;

/// <summary>
/// Energy distances of groups of cells to the control cells: 2·mean‖x − y‖ − mean‖x − x'‖ − mean‖y − y'‖ with Euclidean
/// norms, x a group's and y the control's cells, means over all ordered pairs, self pairs included (G. Székely, M.
/// Rizzo, "Energy statistics", 2013).
/// </summary>
/// <remarks>
/// Every ‖x − y‖ is within 1e-12 of itself, relative; sums over pairs add no error that counts. The result is the same
/// to the last bit for any number of threads and any instruction set. Time grows as (stored values of all groups) ×
/// (control cells); there is no matrix of pairs. Memory per worker: 64 dense cells and 40 KB; for all: 16 bytes per
/// group and 64 control cells.
/// </remarks>
public sealed class EnergyDistance
{
    /// <summary>Enough rows that laying out a tile of control cells for them costs little.</summary>
    private const int RowsPerTask = 4096;

    private readonly CellSet _control;
    private readonly DoubleDouble _controlTerm;
    private readonly int _maxDegreeOfParallelism;

    /// <summary>Computes the control's own term, once for all groups.</summary>
    /// <param name="control">The control cells. Embeddings: see <see cref="SparseRows.FromDense"/>.</param>
    /// <param name="maxDegreeOfParallelism">The most threads; -1 for one per processor.</param>
    /// <param name="cancellationToken">Stops the work with <see cref="OperationCanceledException"/>.</param>
    public EnergyDistance(SparseRows control, int maxDegreeOfParallelism = -1, CancellationToken cancellationToken = default)
    {
        _control = new CellSet(control);
        _maxDegreeOfParallelism = maxDegreeOfParallelism;
        var own = new DoubleDouble[_control.Tiles];
        Run([.. OwnTasks(_control, own)], null, cancellationToken);
        _controlTerm = MeanOfOwn(own, _control);
    }

    /// <summary>Computes the energy distance of each group to the control, all at once.</summary>
    /// <param name="control">The control cells. Embeddings: see <see cref="SparseRows.FromDense"/>.</param>
    /// <param name="groups">The cells of each group, over the same columns.</param>
    /// <param name="maxDegreeOfParallelism">The most threads; -1 for one per processor.</param>
    /// <param name="progress">Told the finished share, 0 to 1, never falling, from worker threads.</param>
    /// <param name="cancellationToken">Stops the work with <see cref="OperationCanceledException"/>.</param>
    /// <returns>One distance per group; NaN where the group or the control has no cells.</returns>
    /// <exception cref="ArgumentException">A group has another number of columns than the control.</exception>
    public static double[] ToControl(
        SparseRows control, IReadOnlyList<SparseRows> groups, int maxDegreeOfParallelism = -1,
        IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
        new EnergyDistance(control, maxDegreeOfParallelism, cancellationToken).ToControl(groups, progress, cancellationToken);

    /// <summary>
    /// Computes the energy distance of each group to the control. A group's distance does not depend on the groups beside it.
    /// </summary>
    /// <param name="groups">
    /// The cells of each group, over the same columns. Values must not be so large or small that their squares leave
    /// the range of doubles.
    /// </param>
    /// <param name="progress">Told the finished share, 0 to 1, never falling, from worker threads.</param>
    /// <param name="cancellationToken">Stops the work with <see cref="OperationCanceledException"/>.</param>
    /// <returns>One distance per group; NaN where the group or the control has no cells.</returns>
    /// <exception cref="ArgumentException">A group has another number of columns than the control.</exception>
    public double[] ToControl(
        IReadOnlyList<SparseRows> groups, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(groups);
        int columns = _control.Rows.ColumnCount;
        CellSet[] cells = [.. groups.Select((group, index) => group.ColumnCount == columns
            ? new CellSet(group)
            : throw new ArgumentException(
                $"Group {index} has {group.ColumnCount} columns; expected {columns} as the control has.", nameof(groups)))];

        // A pair sum for each tile: added up in a fixed order afterwards, whoever computed them.
        DoubleDouble[][] own = [.. cells.Select(set => new DoubleDouble[set.Tiles])];
        DoubleDouble[][] cross = [.. cells.Select(_ => new DoubleDouble[_control.Tiles])];
        List<Action<TilePairs>> tasks = [.. CrossTasks(_control, cells, cross)];
        for (int i = 0; i < cells.Length; i++)
            tasks.AddRange(OwnTasks(cells[i], own[i]));
        Run(tasks, progress, cancellationToken);

        double[] distances = new double[cells.Length];
        for (int i = 0; i < cells.Length; i++)
        {
            DoubleDouble between = Sum(cross[i]) / Count(cells[i], _control);
            distances[i] = (between + between - MeanOfOwn(own[i], cells[i]) - _controlTerm).Hi;
        }

        return distances;
    }

    private void Run(List<Action<TilePairs>> tasks, IProgress<double>? progress, CancellationToken cancellationToken) =>
        ParallelBlocks.Run(
            tasks.Count, _maxDegreeOfParallelism, () => new TilePairs(_control.Rows.ColumnCount, cancellationToken),
            (task, worker) => tasks[task](worker), progress, cancellationToken);

    private static IEnumerable<Action<TilePairs>> CrossTasks(CellSet control, CellSet[] groups, DoubleDouble[][] sums)
    {
        for (int tile = 0; tile < control.Tiles; tile++)
        {
            for (int first = 0, end; first < groups.Length; first = end)
            {
                int rows = 0;
                for (end = first; end < groups.Length && rows < RowsPerTask; end++)
                    rows += groups[end].Rows.RowCount;
                (int lanes, int from, int to) = (tile, first, end);
                yield return pairs =>
                {
                    pairs.Load(control, lanes);
                    for (int group = from; group < to; group++)
                        sums[group][lanes] = pairs.SumTo(groups[group]);
                };
            }
        }
    }

    private static IEnumerable<Action<TilePairs>> OwnTasks(CellSet set, DoubleDouble[] sums)
    {
        for (int tile = 0; tile < set.Tiles; tile++)
        {
            int lanes = tile;
            yield return pairs =>
            {
                pairs.Load(set, lanes);
                sums[lanes] = pairs.SumToEarlier();
            };
        }
    }

    /// <summary>
    /// The mean over all ordered pairs of a set's cells from the sum over its unordered ones: self pairs are 0.
    /// </summary>
    private static DoubleDouble MeanOfOwn(DoubleDouble[] sums, CellSet set)
    {
        DoubleDouble mean = Sum(sums) / Count(set, set);
        return mean + mean;
    }

    private static DoubleDouble Sum(DoubleDouble[] sums)
    {
        DoubleDouble total = default;
        foreach (DoubleDouble sum in sums)
            total += sum;
        return total;
    }

    private static DoubleDouble Count(CellSet x, CellSet y) => new((double)x.Rows.RowCount * y.Rows.RowCount, 0);
}
