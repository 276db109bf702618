using System.IO.Compression;
using CellEval.Parquet;
using CellEval.Tabular;
using CsvHelper;

namespace CellEval.DifferentialExpression;

/// <summary>Reads DE tables from CSV and Parquet files.</summary>
/// <remarks>
/// The columns <c>target</c>, <c>feature</c>, <c>log2_fold_change</c>, <c>p_value</c> and <c>fdr</c> must be there,
/// <c>abs_log2_fold_change</c> is used where it is, others are ignored. A missing number is the same as NaN. In CSV, fields are
/// separated by commas, the first line names the columns, numbers may be <c>inf</c>, <c>-inf</c> and <c>NaN</c>, and an empty field is
/// missing. In Parquet, targets and features are texts, the others numbers of any type, and null is missing.
/// </remarks>
public static class DeTableReader
{
    private const int RowsPerCheck = 1 << 12;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file, whose name ends with .csv, .csv.gz, .parquet or .pq.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The rows in file order; they are called by the path.</returns>
    /// <exception cref="InputException">
    /// The file is missing or damaged, has another ending, lacks a column, or has a field that is no number, or no possible
    /// p-value or fdr.
    /// </exception>
    public static DeRows Read(string path, CancellationToken cancellationToken = default)
    {
        var format = TableFormats.OfName(path) ?? throw new InputException(
            $"{path}: the name does not tell the format. DE tables are files whose names end with {TableFormats.Endings}.");
        using var stream = TableSource.Open(path);
        return Read(stream, path, format, cancellationToken);
    }

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The table: CSV from where the stream stands, in UTF-8; Parquet from the start of a stream that can seek. Stays open.</param>
    /// <param name="name">The name that messages call the table by.</param>
    /// <param name="format">How the table is stored.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The rows in the order of the table.</returns>
    /// <exception cref="InputException">
    /// The table is damaged, lacks a column, or has a field that is no number, or no possible
    /// p-value or fdr.
    /// </exception>
    public static DeRows Read(Stream stream, string name, TableFormat format, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        switch (format)
        {
            case TableFormat.Csv:
                return ReadCsv(stream, name, cancellationToken);
            case TableFormat.GzippedCsv:
                using (var text = new GZipStream(new EndMark(stream), CompressionMode.Decompress, leaveOpen: true))
                    return ReadCsv(text, name, cancellationToken);
            case TableFormat.Parquet:
                return new DeParquetTable(ParquetFile.Open(stream, name, cancellationToken), name).Read(cancellationToken);
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, null);
        }
    }

    private static DeRows ReadCsv(Stream stream, string name, CancellationToken cancellationToken)
    {
        var options = new CsvReaderOptions
        {
            Separator = ',',
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Throw,
            FieldCountMismatch = CsvFieldCountHandling.Throw,
        };
        try
        {
            using var csv = CsvReader.Create(stream, options, leaveOpen: true);
            return Read(csv, name, cancellationToken);
        }
        catch (CsvFormatException cause) when (stream is GZipStream)
        {
            throw new InputException(
                $"{name}: this is not a CSV table, or the gzip file is cut off or damaged. Copy or write it again. {cause.Message}", cause);
        }
        catch (CsvFormatException cause)
        {
            throw new InputException($"{name}: this is not a CSV table. {cause.Message}", cause);
        }
        catch (InvalidDataException cause) when (stream is GZipStream)
        {
            throw new InputException($"{name}: the gzip file is cut off or damaged. Copy or write it again.", cause);
        }
        catch (Exception cause) when (cause is InvalidDataException or IOException)
        {
            throw new InputException($"{name}: the file is damaged or cannot be read. {cause.Message}", cause);
        }
    }

    private static DeRows Read(CsvReader csv, string name, CancellationToken cancellationToken)
    {
        var fields = new DeRowFields(csv, name);
        var rows = new DeRows(name);
        while (csv.Read())
        {
            if (rows.Count % RowsPerCheck == 0)
                cancellationToken.ThrowIfCancellationRequested();
            fields.AddTo(rows);
        }

        return rows;
    }
}
