using System.Text.Unicode;
using CellEval.Csv;
using CsvHelper;

namespace CellEval.DifferentialExpression;

/// <summary>Takes the fields of a DE table out of the rows of a CSV file.</summary>
internal sealed class DeRowFields
{
    private readonly CsvReader _csv;
    private readonly string _name;
    private readonly DeTableColumns _columns;
    private char[] _targetText = new char[64];
    private char[] _featureText = new char[64];

    /// <summary>Reads the header.</summary>
    /// <param name="csv">Stands before the header.</param>
    /// <param name="name">The name that messages call the table by.</param>
    /// <exception cref="InputException">There is no header, or it lacks a column.</exception>
    public DeRowFields(CsvReader csv, string name)
    {
        _csv = csv;
        _name = name;
        string[] header = [.. csv.Headers];
        if (header.Length == 0)
            throw new InputException($"{name}: the file is empty. A DE table has the columns {DeTableColumns.Names}.");

        if (header[0].StartsWith("PAR1", StringComparison.Ordinal))
            throw new InputException($"{name}: this is a Parquet file. Give it a name that ends with .parquet.");

        if (Array.Exists(header, column => column.Contains('\0', StringComparison.Ordinal)))
            throw new InputException($"{name}: this is not text in UTF-8; it looks like UTF-16. Save the table as CSV in UTF-8.");

        if (header is [var whole] && OtherSeparator(whole) is { } separator)
        {
            throw new InputException(
                $"{name}: the columns are separated by {separator}, expected commas. Save the table as CSV with commas, and with "
                + "points as decimal marks.");
        }

        _columns = DeTableColumns.Find(header, name, "columns, separated by commas,");
    }

    /// <summary>Adds the current row.</summary>
    /// <param name="rows">Takes the row.</param>
    /// <exception cref="InputException">A field cannot be read.</exception>
    public void AddTo(DeRows rows)
    {
        var (pValue, fdr) = (Number(_columns.PValue), Number(_columns.Fdr));
        if (DeTableColumns.Problem(pValue, fdr) is { } problem)
            throw new InputException($"{_name}: line {_csv.LineNumber}, {problem}.");
        rows.Add(
            Text(_columns.Target, ref _targetText),
            Text(_columns.Feature, ref _featureText),
            Number(_columns.Log2FoldChange),
            pValue,
            fdr,
            _columns.AbsLog2FoldChange >= 0 ? Number(_columns.AbsLog2FoldChange) : null);
    }

    private static string? OtherSeparator(string header) =>
        header.Contains(';', StringComparison.Ordinal) ? "semicolons"
        : header.Contains('\t', StringComparison.Ordinal) ? "tabs"
        : null;

    private ReadOnlySpan<char> Text(int column, ref char[] buffer)
    {
        if (!Utf8.IsValid(_csv.GetSpan(column)))
            throw Refusal(column, "is not valid UTF-8. Save the table as CSV in UTF-8");

        // UTF-8 never has fewer bytes than UTF-16 has characters.
        var longest = _csv.GetSpan(column).Length;
        if (longest == 0)
            throw Refusal(column, "is empty, but every row needs a target and a feature");
        if (buffer.Length < longest)
            buffer = new char[longest];
        return buffer.AsSpan(0, _csv.GetChars(column, buffer));
    }

    private double Number(int column) => CsvNumber.TryParse(_csv.GetSpan(column), out var value)
        ? value
        : throw Refusal(
            column,
            $"is '{_csv.GetString(column)}', which is not a number. Missing numbers are empty fields or NaN");

    private InputException Refusal(int column, string reason) =>
        new($"{_name}: line {_csv.LineNumber}, column {_csv.Headers[column]} {reason}.");
}
