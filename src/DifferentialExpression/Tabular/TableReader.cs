using System.IO.Compression;
using CellEval.Csv;
using CellEval.Parquet;

namespace CellEval.Tabular;

/// <summary>Opens tables of any format, to be read row by row.</summary>
public static class TableReader
{
    /// <summary>Opens a table.</summary>
    /// <param name="stream">The table: CSV from where the stream stands, in UTF-8; Parquet from the start of a stream that can seek. Stays open.</param>
    /// <param name="name">The name that messages call the table by.</param>
    /// <param name="format">How the table is stored.</param>
    /// <param name="cancellationToken">Stops the reading, also that of rows.</param>
    /// <returns>Stands before the first row.</returns>
    /// <exception cref="InputException">It is no table of this format, has no or repeated columns, or holds in one neither texts nor numbers.</exception>
    public static ITableReader Open(Stream stream, string name, TableFormat format, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return format switch
        {
            TableFormat.Csv => CsvTableReader.Open(stream, name, leaveOpen: true, cancellationToken),
            TableFormat.GzippedCsv => CsvTableReader.Open(
                new GZipStream(new EndMark(stream), CompressionMode.Decompress), name, leaveOpen: false, cancellationToken),
            TableFormat.Parquet => new ParquetTableReader(ParquetFile.Open(stream, name, cancellationToken), name, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
        };
    }

    /// <summary>Refuses a table whose columns cannot be told by their names.</summary>
    internal static void RequireColumns(IReadOnlyList<string> columns, string name)
    {
        if (columns.Count == 0)
            throw new InputException($"{name}: the table is empty, expected columns with names.");
        if (columns.GroupBy(column => column, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { Key: var repeated })
            throw new InputException($"{name}: two columns are called '{repeated}'. Rename one of them.");
    }
}
