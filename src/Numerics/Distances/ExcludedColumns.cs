namespace CellEval.Numerics;

/// <summary>Per row the columns that take no part in its distances, sorted and without repeats.</summary>
internal sealed class ExcludedColumns
{
    private readonly int[]?[] _columns;
    private readonly int _columnCount;

    /// <exception cref="ArgumentException">Not one list per row, or a column outside the matrix.</exception>
    public ExcludedColumns(IReadOnlyList<ReadOnlyMemory<int>>? columns, int rows, int columnCount)
    {
        _columns = new int[rows][];
        _columnCount = columnCount;
        if (columns is null)
            return;
        if (columns.Count != rows)
        {
            throw new ArgumentException(
                $"There are {columns.Count} lists of excluded columns for {rows} rows; expected one per row.",
                nameof(columns));
        }

        for (int i = 0; i < rows; i++)
            _columns[i] = Normalize(columns[i].Span, i, columnCount);
    }

    /// <summary>The excluded columns of a row, ascending.</summary>
    public ReadOnlySpan<int> this[int row] => _columns[row];

    /// <summary>
    /// The stretch of columns that take part between an excluded column and the one before it; stretch 0 begins at the
    /// first column, and there is one more stretch than excluded columns.
    /// </summary>
    public Range Stretch(int row, int stretch)
    {
        ReadOnlySpan<int> excluded = this[row];
        int start = stretch == 0 ? 0 : excluded[stretch - 1] + 1;
        return start..(stretch == excluded.Length ? _columnCount : excluded[stretch]);
    }

    /// <summary>
    /// The values that take part in a row's distances: the values themselves, or a copy in the buffer with the gaps
    /// closed.
    /// </summary>
    public ReadOnlySpan<double> Compact(int row, ReadOnlySpan<double> values, Span<double> buffer)
    {
        ReadOnlySpan<int> excluded = this[row];
        if (excluded.IsEmpty)
            return values;

        int start = 0, length = 0;
        foreach (int column in excluded)
        {
            values[start..column].CopyTo(buffer[length..]);
            length += column - start;
            start = column + 1;
        }

        values[start..].CopyTo(buffer[length..]);
        return buffer[..(length + values.Length - start)];
    }

    private static int[]? Normalize(ReadOnlySpan<int> columns, int row, int columnCount)
    {
        if (columns.IsEmpty)
            return null;
        int[] sorted = new SortedSet<int>(columns.ToArray()).ToArray();
        int worst = sorted[0] < 0 ? sorted[0] : sorted[^1];
        return worst >= 0 && worst < columnCount
            ? sorted
            : throw new ArgumentException(
                $"Row {row} excludes column {worst}; expected 0 to {columnCount - 1}.", nameof(columns));
    }
}
