namespace CellEval.Numerics;

/// <summary>
/// A sparse matrix by rows (CSR) over memory that it does not own: within a row columns ascend strictly and no stored
/// value is zero. A slice of rows shares the memory.
/// </summary>
public readonly struct SparseRows
{
    private readonly ReadOnlyMemory<long> _rowStarts;
    private readonly ReadOnlyMemory<int> _columns;
    private readonly ReadOnlyMemory<double> _values;

    /// <summary>Wraps and checks the three arrays; the memory must not change afterwards.</summary>
    /// <param name="rowStarts">
    /// rows + 1 positions in <paramref name="columns"/>, never falling; the first need not be 0. Empty: no rows.
    /// </param>
    /// <param name="columns">The column of each stored value.</param>
    /// <param name="values">The stored values.</param>
    /// <param name="columnCount">The number of columns of the matrix.</param>
    /// <exception cref="ArgumentException">
    /// The arrays do not fit together, columns do not ascend, or a stored value is zero.
    /// </exception>
    public SparseRows(
        ReadOnlyMemory<long> rowStarts, ReadOnlyMemory<int> columns, ReadOnlyMemory<double> values, int columnCount)
        : this(columnCount, rowStarts, columns, values)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(columnCount);
        if (columns.Length != values.Length)
        {
            throw new ArgumentException(
                $"There are {columns.Length} columns and {values.Length} values; expected as many.", nameof(values));
        }

        long previous = 0;
        foreach (long start in rowStarts.Span)
        {
            if (start < previous || start > columns.Length)
            {
                throw new ArgumentException(
                    $"A row starts at {start} after {previous}, of {columns.Length}; expected rising starts.",
                    nameof(rowStarts));
            }

            previous = start;
        }

        for (int row = 0; row < RowCount; row++)
            CheckRow(row);
    }

    private SparseRows(
        int columnCount, ReadOnlyMemory<long> rowStarts, ReadOnlyMemory<int> columns, ReadOnlyMemory<double> values) =>
        (ColumnCount, _rowStarts, _columns, _values) = (columnCount, rowStarts, columns, values);

    /// <summary>The number of rows (cells).</summary>
    public int RowCount => Math.Max(_rowStarts.Length - 1, 0);

    /// <summary>The number of columns (genes), empty ones included.</summary>
    public int ColumnCount { get; }

    /// <summary>Copies a dense matrix, leaving out its zeros. NaN is kept.</summary>
    /// <param name="values">rows × columns, row-major.</param>
    /// <param name="columnCount">The number of columns.</param>
    /// <exception cref="ArgumentException">The length is not a multiple of the number of columns.</exception>
    public static SparseRows FromDense(ReadOnlySpan<double> values, int columnCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(columnCount);
        if (values.Length % columnCount != 0)
        {
            throw new ArgumentException(
                $"There are {values.Length} values; expected a multiple of {columnCount} columns.", nameof(values));
        }

        int rowCount = values.Length / columnCount, stored = values.Length - values.Count(0.0);
        long[] rowStarts = new long[rowCount + 1];
        int[] columns = new int[stored];
        double[] kept = new double[stored];
        int next = 0;
        for (int row = 0; row < rowCount; row++)
        {
            for (int column = 0; column < columnCount; column++)
            {
                double value = values[row * columnCount + column];
                if (value != 0)
                    (columns[next], kept[next++]) = (column, value);
            }

            rowStarts[row + 1] = next;
        }

        return new SparseRows(columnCount, rowStarts, columns, kept);
    }

    /// <summary>The columns of a row's stored values, ascending.</summary>
    public ReadOnlySpan<int> Columns(int row) => _columns.Span[Range(row)];

    /// <summary>A row's stored values.</summary>
    public ReadOnlySpan<double> Values(int row) => _values.Span[Range(row)];

    /// <summary>Some rows in a row, sharing the memory.</summary>
    public SparseRows Slice(int firstRow, int rowCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(firstRow);
        ArgumentOutOfRangeException.ThrowIfNegative(rowCount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rowCount, RowCount - firstRow);
        return rowCount == 0
            ? new SparseRows(ColumnCount, default, default, default)
            : new SparseRows(ColumnCount, _rowStarts.Slice(firstRow, rowCount + 1), _columns, _values);
    }

    /// <summary>Where each row starts in <see cref="AllColumns"/>, and where the last one ends.</summary>
    internal ReadOnlySpan<long> RowStarts => _rowStarts.Span;

    /// <summary>The columns of all rows, and of rows outside a slice.</summary>
    internal ReadOnlySpan<int> AllColumns => _columns.Span;

    /// <summary>The values of all rows, and of rows outside a slice.</summary>
    internal ReadOnlySpan<double> AllValues => _values.Span;

    private Range Range(int row)
    {
        ReadOnlySpan<long> starts = _rowStarts.Span;
        return new Range((int)starts[row], (int)starts[row + 1]);
    }

    private void CheckRow(int row)
    {
        int previous = -1;
        foreach (int column in Columns(row))
        {
            if (column <= previous || column >= ColumnCount)
            {
                throw new ArgumentException(
                    $"Row {row} has column {column} after {previous} of {ColumnCount} columns; "
                    + "expected them sorted and distinct.");
            }

            previous = column;
        }

        if (Values(row).Contains(0.0))
            throw new ArgumentException($"Row {row} stores a zero; expected zeros to be left out.");
    }
}
