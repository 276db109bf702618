using CellEval.Csv;
using CellEval.Naming;
using CsvHelper;

namespace CellEval.DifferentialExpression;

/// <summary>Takes the fields of a DE table out of the rows of a CSV file.</summary>
internal sealed class DeRowFields
{
    private static readonly string[] Required = ["target", "feature", "log2_fold_change", "p_value", "fdr"];

    private readonly CsvReader _csv;
    private readonly string _name;
    private readonly int _target;
    private readonly int _feature;
    private readonly int _log2FoldChange;
    private readonly int _absLog2FoldChange;
    private readonly int _pValue;
    private readonly int _fdr;
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
            throw new InputException($"{name}: the file is empty. A DE table has the columns {Names}.");

        if (header is [var whole] && OtherSeparator(whole) is { } separator)
        {
            throw new InputException(
                $"{name}: the columns are separated by {separator}, expected commas. Save the table as CSV with commas, and with "
                + "points as decimal marks.");
        }

        string[] missing = [.. Required.Except(header, StringComparer.Ordinal)];
        if (missing.Length > 0)
        {
            throw new InputException(
                $"{name}: the columns {NameSample.Of(missing)} are missing. Found {NameSample.Of(header)}. A DE table "
                + "has columns, "
                + $"separated by commas, of exactly these names: {Names}.");
        }

        var columns = Required.Select(column => Array.IndexOf(header, column)).ToArray();
        _target = columns[0];
        _feature = columns[1];
        _log2FoldChange = columns[2];
        _pValue = columns[3];
        _fdr = columns[4];
        _absLog2FoldChange = Array.IndexOf(header, "abs_log2_fold_change");
    }

    /// <summary>Adds the current row.</summary>
    /// <param name="rows">Takes the row.</param>
    /// <exception cref="InputException">A field cannot be read.</exception>
    public void AddTo(DeRows rows) => rows.Add(
        Text(_target, ref _targetText),
        Text(_feature, ref _featureText),
        Number(_log2FoldChange),
        Number(_pValue),
        Number(_fdr),
        _absLog2FoldChange >= 0 ? Number(_absLog2FoldChange) : null);

    private static string? OtherSeparator(string header) =>
        header.Contains(';', StringComparison.Ordinal) ? "semicolons"
        : header.Contains('\t', StringComparison.Ordinal) ? "tabs"
        : null;

    private static string Names => string.Join(", ", Required);

    private ReadOnlySpan<char> Text(int column, ref char[] buffer)
    {
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
