using System.IO.Compression;
using CellEval.Tabular;

namespace CellEval.Csv;

/// <summary>Writes a CSV table into a stream that compresses it, and ends that stream with it.</summary>
internal sealed class GzippedTableWriter(GZipStream compressed, string[] columns) : ITableWriter
{
    private readonly CsvTableWriter _table = new(compressed, columns);

    public void Write(string? text) => _table.Write(text);

    public void Write(double? number) => _table.Write(number);

    public void Write(long count) => _table.Write(count);

    public void EndRow() => _table.EndRow();

    public void Complete()
    {
        _table.Dispose();
        compressed.Dispose();
    }

    public void Dispose()
    {
        // Only what is complete gets the end of a gzip file. What holds the compressor is let go with it.
    }
}
