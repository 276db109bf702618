namespace CellEval;

/// <summary>One profile for each label: labels × genes (or dimensions of an embedding), row-major, in double.</summary>
/// <param name="rowCount">The number of labels.</param>
/// <param name="columnCount">The number of genes or dimensions.</param>
/// <param name="values">All rows, one after the other.</param>
public sealed class ProfileMatrix(int rowCount, int columnCount, double[] values)
{
    /// <summary>Gets the number of labels.</summary>
    public int RowCount { get; } = rowCount;

    /// <summary>Gets the number of genes or dimensions.</summary>
    public int ColumnCount { get; } = columnCount;

    /// <summary>Gets all rows, one after the other.</summary>
    public ReadOnlyMemory<double> Values { get; } = values;

    /// <summary>Gets a label's profile.</summary>
    /// <param name="row">The label, from 0.</param>
    public ReadOnlySpan<double> this[int row] => Values.Span.Slice(row * ColumnCount, ColumnCount);
}
