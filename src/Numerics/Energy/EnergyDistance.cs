namespace CellEval.Numerics;

/// <summary>
/// Energy distances of groups of cells to the control cells: 2·mean‖x − y‖ − mean‖x − x'‖ − mean‖y − y'‖ with Euclidean
/// norms, x a group's and y the control's cells, means over all ordered pairs, self pairs included (G. Székely, M.
/// Rizzo, "Energy statistics", 2013).
/// </summary>
/// <remarks>
/// Every ‖x − y‖ is within 1e-12 of itself, relative; sums over pairs add no error that counts. The result is the same
/// to the last bit for any number of threads and any instruction set. Time grows as (cells of all groups) × (stored values
/// of the control); there is no matrix of pairs. Memory per worker: up to 256 dense cells, no more than 12 MB unless 64
/// cells take it, and 0.6 MB; for all: 9 bytes per stored value and 36 per cell.
/// </remarks>
public sealed class EnergyDistance
{
    private readonly PackedCells _control;
    private readonly DoubleDouble _controlTerm;
    private readonly int _columnCount;
    private readonly int _maxDegreeOfParallelism;

    /// <summary>Computes the control's own term, once for all groups.</summary>
    /// <param name="control">The control cells. Embeddings: see <see cref="SparseRows.FromDense"/>.</param>
    /// <param name="maxDegreeOfParallelism">The most threads; -1 for one per processor.</param>
    /// <param name="cancellationToken">Stops the work with <see cref="OperationCanceledException"/>.</param>
    public EnergyDistance(SparseRows control, int maxDegreeOfParallelism = -1, CancellationToken cancellationToken = default)
    {
        (_columnCount, _maxDegreeOfParallelism) = (control.ColumnCount, maxDegreeOfParallelism);
        _control = new PackedCells([control], maxDegreeOfParallelism, cancellationToken);
        (_, DoubleDouble[] toEarlier) = Sums(_control, default, null, cancellationToken);
        _controlTerm = MeanOfOwn(toEarlier);
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
        for (int group = 0; group < groups.Count; group++)
        {
            if (groups[group].ColumnCount != _columnCount)
            {
                throw new ArgumentException(
                    $"Group {group} has {groups[group].ColumnCount} columns; expected {_columnCount} as the control has.", nameof(groups));
            }
        }

        var cells = new PackedCells(groups, _maxDegreeOfParallelism, cancellationToken);
        (DoubleDouble[] toControl, DoubleDouble[] toEarlier) = Sums(cells, _control.Tiles, progress, cancellationToken);
        double[] distances = new double[groups.Count];
        for (int group = 0; group < distances.Length; group++)
        {
            Range range = cells.Group(group);
            DoubleDouble between = Sum(toControl.AsSpan(range)) / Count(groups[group].RowCount, _control.CellCount);
            distances[group] = (between + between - MeanOfOwn(toEarlier.AsSpan(range)) - _controlTerm).Hi;
        }

        return distances;
    }

    /// <summary>Each cell's summed distance to other cells, and to the cells before it in its group.</summary>
    private (DoubleDouble[] ToOthers, DoubleDouble[] ToEarlier) Sums(
        PackedCells cells, ReadOnlyMemory<SparseTile> others, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var toOthers = new DoubleDouble[cells.CellCount];
        var toEarlier = new DoubleDouble[cells.CellCount];

        // Whole panels only where there is one for each worker, and more.
        int workers = DegreeOfParallelism.Resolve(_maxDegreeOfParallelism);
        int share = (int)(cells.Tiles.Length / (2L * workers));
        int panelTiles = Math.Clamp(share, 1, DensePanel.CapacityFor(_columnCount));
        ParallelBlocks.Run(
            (cells.Tiles.Length + panelTiles - 1) / panelTiles, _maxDegreeOfParallelism,
            () => new PanelDistances(_columnCount, cancellationToken),
            (panel, worker) => worker.Sum(
                cells, panel * panelTiles, Math.Min(panelTiles, cells.Tiles.Length - panel * panelTiles), others.Span, toOthers, toEarlier),
            progress, cancellationToken);
        return (toOthers, toEarlier);
    }

    /// <summary>
    /// The mean over all ordered pairs of a group's cells from the sums over its unordered ones: self pairs are 0.
    /// </summary>
    private static DoubleDouble MeanOfOwn(ReadOnlySpan<DoubleDouble> sums)
    {
        DoubleDouble mean = Sum(sums) / Count(sums.Length, sums.Length);
        return mean + mean;
    }

    private static DoubleDouble Sum(ReadOnlySpan<DoubleDouble> sums)
    {
        DoubleDouble total = default;
        foreach (DoubleDouble sum in sums)
            total += sum;
        return total;
    }

    private static DoubleDouble Count(int x, int y) => new((double)x * y, 0);
}
