using System.Globalization;
using System.IO.Compression;

namespace CellEval.Tests;

/// <summary>A CSV table as text, read or made by a test; numbers are parsed when asked for.</summary>
public sealed class GoldenTable
{
    private const NumberStyles Spelling =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private readonly Dictionary<string, int> _index;
    private readonly IReadOnlyList<string[]> _rows;

    /// <summary>Makes a table.</summary>
    /// <param name="columns">The names of the columns; no name twice.</param>
    /// <param name="rows">The cells of each row, as many as there are columns.</param>
    /// <exception cref="FormatException">A row has another number of cells, or a column occurs twice.</exception>
    public GoldenTable(IReadOnlyList<string> columns, IReadOnlyList<string[]> rows)
    {
        Columns = columns;
        _rows = rows;
        _index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < columns.Count; i++)
        {
            if (!_index.TryAdd(columns[i], i))
                throw new FormatException($"The column {columns[i]} occurs twice.");
        }

        for (int i = 0; i < rows.Count; i++)
        {
            if (rows[i].Length != columns.Count)
                throw new FormatException($"Row {i + 1} has {rows[i].Length} cells, the header has {columns.Count}.");
        }
    }

    /// <summary>The names of the columns, in order.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The number of rows, without the header.</summary>
    public int RowCount => _rows.Count;

    /// <summary>Reads a <c>.csv</c> or <c>.csv.gz</c> file.</summary>
    public static GoldenTable Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using StreamReader reader = new(plain);
        return Parse(reader.ReadToEnd());
    }

    /// <summary>Reads a text of comma-separated values with a header; cells may be quoted.</summary>
    public static GoldenTable Parse(string csv)
    {
        List<string[]> lines = [.. CsvCells.Lines(csv)];
        return lines.Count > 0 ? new GoldenTable(lines[0], lines[1..]) : throw new FormatException("The table has no header.");
    }

    /// <summary>Whether there is a column of this name.</summary>
    public bool Has(string column) => _index.ContainsKey(column);

    /// <summary>A cell's text.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public string this[int row, string column] => _rows[row][_index[column]];

    /// <summary>A cell as a number: null when it is empty.</summary>
    /// <exception cref="FormatException">The cell is not a number.</exception>
    public double? Number(int row, string column) => ParseNumber(this[row, column]);

    /// <summary>A column's cells.</summary>
    public string[] Column(string column) => [.. _rows.Select(row => row[_index[column]])];

    /// <summary>A column as numbers: null where a cell is empty.</summary>
    public double?[] Numbers(string column) => [.. Column(column).Select(ParseNumber)];

    private static double? ParseNumber(string cell) => cell switch
    {
        "" => null,
        "NaN" => double.NaN,
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        _ when double.TryParse(cell, Spelling, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) => number,
        _ => throw new FormatException($"«{cell}» is not a number."),
    };
}
