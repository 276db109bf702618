using CellEval.Csv;

namespace CellEval.Reporting.Reading;

/// <summary>A small CSV table with a line of names.</summary>
internal sealed class TextTable(string file, IReadOnlyList<string> columns, IReadOnlyList<string[]> rows)
{
    public IReadOnlyList<string> Columns { get; } = columns;

    public IReadOnlyList<string[]> Rows { get; } = rows;

    /// <exception cref="InputException">The file is no table.</exception>
    public static TextTable Read(ResultFolder folder, string file)
    {
        using var stream = Open(folder, file);
        var (columns, rows) = CsvTable.Read(stream, file);
        return new TextTable(file, columns, rows);
    }

    private static Stream Open(ResultFolder folder, string file)
    {
        try
        {
            return folder.OpenFile(file);
        }
        catch (Exception cause) when (cause is IOException or InvalidDataException)
        {
            throw new InputException($"{file}: this table cannot be read. {cause.Message}", cause);
        }
    }

    /// <summary>Finds a column that must be there.</summary>
    /// <exception cref="InputException">It is not.</exception>
    public int Column(string name)
    {
        for (var column = 0; column < Columns.Count; column++)
        {
            if (Columns[column] == name)
                return column;
        }

        throw new InputException(
            $"{file}: there is no column '{name}'; found {string.Join(", ", Columns.Take(8))}. Give a folder that 'celleval run' or cell-eval has written.");
    }

    /// <summary>Reads a number; null where the field is empty.</summary>
    /// <exception cref="InputException">It is none.</exception>
    public double? Number(string[] row, int column)
    {
        return CsvNumber.TryParse(row[column], out double? number)
            ? number
            : throw new InputException($"{file}: '{row[column]}' in the column '{Columns[column]}' is not a number.");
    }
}
