namespace CellEval;

/// <summary>One profile for each label: labels × genes (or dimensions of an embedding), row-major, in double.</summary>
public sealed class ProfileMatrix
{
    /// <summary>Makes a matrix. The array is not copied and must not change.</summary>
    /// <param name="rowCount">The number of labels.</param>
    /// <param name="columnCount">The number of genes or dimensions.</param>
    /// <param name="values">All rows, one after the other.</param>
    /// <exception cref="ArgumentException">There are not rowCount × columnCount values.</exception>
    public ProfileMatrix(int rowCount, int columnCount, double[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfNegative(rowCount);
        ArgumentOutOfRangeException.ThrowIfNegative(columnCount);
        if (values.Length != (long)rowCount * columnCount)
            throw new ArgumentException($"{values.Length} values for {rowCount} × {columnCount}.", nameof(values));
        RowCount = rowCount;
        ColumnCount = columnCount;
        Values = values;
    }

    /// <summary>Gets the number of labels.</summary>
    public int RowCount { get; }

    /// <summary>Gets the number of genes or dimensions.</summary>
    public int ColumnCount { get; }

    /// <summary>Gets all rows, one after the other.</summary>
    public ReadOnlyMemory<double> Values { get; }

    /// <summary>Gets a label's profile.</summary>
    /// <param name="row">The label, from 0.</param>
    public ReadOnlySpan<double> this[int row] => Values.Span.Slice(row * ColumnCount, ColumnCount);
}
