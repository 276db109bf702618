namespace CellEval.Numerics;

/// <summary>The nearest rows of each row of a matrix, itself first, by exact Euclidean distance.</summary>
public sealed class NearestNeighbors
{
    private const int RowsPerBlock = 16;

    private readonly int[] _neighbors;
    private readonly double[] _distances;

    private NearestNeighbors(int rowCount, int count)
    {
        RowCount = rowCount;
        Count = count;
        _neighbors = new int[rowCount * count];
        _distances = new double[rowCount * count];
    }

    /// <summary>Gets the number of rows.</summary>
    public int RowCount { get; }

    /// <summary>Gets the number of neighbours of each row, the row itself included.</summary>
    public int Count { get; }

    /// <summary>
    /// Finds the nearest rows: rowCount² × columnCount operations, and memory for the result alone. Rows at equal
    /// distances come in their order.
    /// </summary>
    /// <param name="rows">rowCount × columnCount numbers, row-major.</param>
    /// <param name="rowCount">The number of rows.</param>
    /// <param name="count">The number of neighbours to find for each, itself included.</param>
    /// <param name="maxDegreeOfParallelism">The most threads at once; the result does not depend on it.</param>
    /// <param name="progress">Takes the finished share, from 0 to 1; may be null.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The neighbours.</returns>
    /// <exception cref="ArgumentException">The rows are not equally long, or there are fewer than <paramref name="count"/>.</exception>
    public static NearestNeighbors Find(
        ReadOnlyMemory<double> rows,
        int rowCount,
        int count,
        int maxDegreeOfParallelism = 1,
        IProgress<double>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rowCount);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, rowCount);
        if (rows.Length % rowCount != 0)
            throw new ArgumentException($"{rows.Length} numbers cannot be {rowCount} rows of equal length.", nameof(rows));

        var found = new NearestNeighbors(rowCount, count);
        ParallelBlocks.Run(
            (rowCount + RowsPerBlock - 1) / RowsPerBlock,
            maxDegreeOfParallelism,
            () => new NeighborSearch(rows, rowCount),
            (block, search) =>
            {
                var first = block * RowsPerBlock;
                search.Measure(first, Math.Min(RowsPerBlock, rowCount - first), cancellationToken);
                for (var row = first; row < Math.Min(first + RowsPerBlock, rowCount); row++)
                    search.Select(row, row - first, found._neighbors.AsSpan(row * count, count), found._distances.AsSpan(row * count, count));
            },
            progress,
            cancellationToken);
        return found;
    }

    /// <summary>Gets a row's neighbours, nearest first, itself before all others.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>Their numbers.</returns>
    public ReadOnlySpan<int> Of(int row) => _neighbors.AsSpan(row * Count, Count);

    /// <summary>Gets the distances of a row's neighbours, ascending.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>The distances, in the order of <see cref="Of"/>.</returns>
    public ReadOnlySpan<double> Distances(int row) => _distances.AsSpan(row * Count, Count);
}
