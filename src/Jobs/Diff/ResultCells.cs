using System.Globalization;

namespace CellEval.Jobs.Diff;

/// <summary>The cells of a table of results, by the names of rows and columns.</summary>
internal sealed class ResultCells
{
    private readonly string _name;
    private readonly Dictionary<string, string[]> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    private ResultCells(string name) => _name = name;

    /// <summary>Gets the names of the columns behind the first, in order.</summary>
    public IReadOnlyCollection<string> Columns => _columns.Keys;

    /// <summary>Gets the rows' names: their first fields, in order.</summary>
    public IReadOnlyCollection<string> Rows => _rows.Keys;

    /// <summary>Gets a cell: its number, null where it is empty, and how it is shown.</summary>
    /// <exception cref="InputException">It holds no number.</exception>
    public (double? Number, string Text) this[string row, string column]
    {
        get
        {
            var text = _rows[row][_columns[column]];
            return (
                NumberDistance.Read(text, () => new InputException($"{_name}: row {row}, column {column} is '{text}', which is not a number.")),
                NumberDistance.Show(text));
        }
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">It cannot be read, or is no table.</exception>
    public static ResultCells Read(string path)
    {
        var cells = new ResultCells(path);
        var (header, rows) = TableFile.Read(path);

        // Ceilings have one row, which needs no name.
        var isKeyed = header is ["perturbation" or "statistic" or "metric", ..];
        for (var column = isKeyed ? 1 : 0; column < header.Count; column++)
            cells._columns.TryAdd(header[column], column);
        foreach (var fields in rows)
        {
            var row = isKeyed ? fields[0] : "row " + (cells._rows.Count + 1).ToString(CultureInfo.InvariantCulture);
            if (!cells._rows.TryAdd(row, fields))
                throw new InputException($"{path}: the row {row} is there twice.");
        }

        return cells;
    }

    /// <summary>Tells whether there is such a row.</summary>
    public bool Has(string row) => _rows.ContainsKey(row);
}
