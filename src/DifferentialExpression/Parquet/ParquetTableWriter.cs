using CellEval.Tabular;
using Parquet;
using Parquet.Schema;

namespace CellEval.Parquet;

/// <summary>
/// Writes a table as polars writes its tables, with Snappy for zstd: columns of UTF-8 texts, doubles and 64-bit integers, all of
/// which may be null. What is written does not depend on who writes it when.
/// </summary>
internal sealed class ParquetTableWriter : ITableWriter
{
    private const int RowsPerGroup = 1 << 17;

    private readonly ParquetWriter _writer;
    private readonly IColumnBuffer[] _columns;
    private int _column;
    private int _rows;

    /// <param name="stream">Takes the table; stays open.</param>
    /// <param name="columns">The columns; at least one.</param>
    public ParquetTableWriter(Stream stream, ReadOnlySpan<TableColumn> columns)
    {
        var fields = new DataField[columns.Length];
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Snappy };
        _columns = new IColumnBuffer[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            var name = columns[i].Name;
            (fields[i], _columns[i]) = columns[i].Kind switch
            {
                TableColumnKind.Text => Column<ReadOnlyMemory<char>>(name),
                TableColumnKind.Number => Column<double>(name),
                TableColumnKind.Count => Column<long>(name),
                _ => throw new ArgumentOutOfRangeException(nameof(columns), columns[i].Kind, null),
            };
            if (columns[i].Kind == TableColumnKind.Text)
                options.ColumnEncodingHints[name] = EncodingHint.Dictionary;
        }

        _writer = ParquetWriter.CreateAsync(new ParquetSchema(fields), new SynchronousStream(stream), options).GetAwaiter().GetResult();
    }

    public void Write(string? text) => Next<ReadOnlyMemory<char>>().Add(text?.AsMemory());

    public void Write(double? number) => Next<double>().Add(number);

    public void Write(long count) => Next<long>().Add(count);

    public void EndRow()
    {
        if (_column != _columns.Length)
            throw new InvalidOperationException($"The row has {_column} fields, the table {_columns.Length} columns.");
        _column = 0;
        if (++_rows == RowsPerGroup)
            WriteRows();
    }

    public void Complete()
    {
        if (_column != 0)
            throw new InvalidOperationException($"The row has {_column} fields, the table {_columns.Length} columns.");
        if (_rows > 0)
            WriteRows();

        // This writes the footer, without which there is no table.
        _writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        // The library's writer holds nothing but memory, and its disposal would write a footer to half a table.
    }

    private static (DataField Field, IColumnBuffer Buffer) Column<T>(string name)
        where T : struct
    {
        var field = new DataField(name, typeof(T), isNullable: true);
        return (field, new ColumnBuffer<T>(field));
    }

    private ColumnBuffer<T> Next<T>()
        where T : struct =>
        _column < _columns.Length && _columns[_column++] is ColumnBuffer<T> column
            ? column
            : throw new InvalidOperationException("The row has more fields than the table has columns, or a field of another kind.");

    private void WriteRows()
    {
        using (var group = _writer.CreateRowGroup())
        {
            foreach (var column in _columns)
                column.WriteTo(group, _rows);
            group.CompleteValidate();
        }

        _rows = 0;
    }
}
