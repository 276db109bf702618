using CellEval.Csv;
using CsvHelper;

namespace CellEval.DifferentialExpression;

/// <summary>Reads DE tables from CSV files.</summary>
/// <remarks>
/// Fields are separated by commas, and the first line names the columns: <c>target</c>, <c>feature</c>,
/// <c>log2_fold_change</c>, <c>p_value</c> and <c>fdr</c> must be there, <c>abs_log2_fold_change</c> is used where it
/// is, others are ignored. Numbers may be <c>inf</c>, <c>-inf</c> and <c>NaN</c>; an empty field is null, which is the
/// same as NaN.
/// </remarks>
public static class DeTableReader
{
    private const int RowsPerCheck = 1 << 12;

    /// <summary>Reads a file.</summary>
    /// <param name="path">A CSV file, compressed with gzip if it ends with <c>.gz</c>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The rows in file order; they are called by the path.</returns>
    /// <exception cref="InputException">
    /// The file is missing or damaged, lacks a column, or has a field that is no number.
    /// </exception>
    public static DeRows Read(string path, CancellationToken cancellationToken = default)
    {
        using var stream = CsvSource.Open(path);
        return Read(stream, path, cancellationToken);
    }

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The text in UTF-8, from where the stream stands; stays open.</param>
    /// <param name="name">The name that messages call the table by.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The rows in the order of the text.</returns>
    /// <exception cref="InputException">
    /// The text is damaged, lacks a column, or has a field that is no number.
    /// </exception>
    public static DeRows Read(Stream stream, string name, CancellationToken cancellationToken = default)
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
        catch (CsvFormatException cause)
        {
            throw new InputException($"{name}: this is not a CSV table. {cause.Message}", cause);
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
