using Parquet;
using Parquet.Schema;

namespace CellEval.Parquet;

/// <summary>A column's fields of the rows that were not yet written, of one type.</summary>
/// <param name="field">The column.</param>
internal sealed class ColumnBuffer<T>(DataField field) : IColumnBuffer
    where T : struct
{
    private T?[] _values = [];
    private int _count;

    public void Add(T? value)
    {
        if (_count == _values.Length)
            Array.Resize(ref _values, Math.Max(16, 2 * _count));
        _values[_count++] = value;
    }

    public void WriteTo(ParquetRowGroupWriter group, int rows)
    {
        group.WriteAsync(field, (ReadOnlyMemory<T?>)_values.AsMemory(0, rows)).GetAwaiter().GetResult();
        _count = 0;
    }
}
