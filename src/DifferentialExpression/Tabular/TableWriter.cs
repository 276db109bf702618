using System.IO.Compression;
using CellEval.Csv;
using CellEval.Parquet;

namespace CellEval.Tabular;

/// <summary>Starts tables in any format. The same rows give the same bytes.</summary>
public static class TableWriter
{
    /// <summary>Starts a table.</summary>
    /// <param name="stream">Takes the table from where it stands; stays open.</param>
    /// <param name="format">How the table is stored.</param>
    /// <param name="columns">The columns; at least one.</param>
    /// <returns>Takes the rows.</returns>
    public static ITableWriter Create(Stream stream, TableFormat format, params ReadOnlySpan<TableColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return format switch
        {
            TableFormat.Csv => new CsvTableWriter(stream, NamesOf(columns)),
            TableFormat.GzippedCsv => new GzippedTableWriter(
                new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true), NamesOf(columns)),
            TableFormat.Parquet => new ParquetTableWriter(stream, columns),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
        };
    }

    private static string[] NamesOf(ReadOnlySpan<TableColumn> columns)
    {
        var names = new string[columns.Length];
        for (var i = 0; i < names.Length; i++)
            names[i] = columns[i].Name;
        return names;
    }
}
