using System.Text;
using CellEval.Csv;
using CsvHelper;

namespace CellEval.Reporting.Reading;

/// <summary>A small CSV table with a line of names.</summary>
internal sealed class TextTable(string file, IReadOnlyList<string> columns, IReadOnlyList<string[]> rows)
{
    public IReadOnlyList<string> Columns { get; } = columns;

    public IReadOnlyList<string[]> Rows { get; } = rows;

    /// <exception cref="InputException">The file is no table.</exception>
    public static TextTable Read(ResultFolder folder, string file)
    {
        try
        {
            using var stream = folder.OpenFile(file);
            using var csv = CsvReader.Create(stream, new CsvReaderOptions
            {
                Separator = ',',
                MalformedData = CsvMalformedDataHandling.Throw,
                FieldCountMismatch = CsvFieldCountHandling.Throw,
            });
            string[] columns = [.. csv.Headers];
            var rows = new List<string[]>();
            while (csv.Read())
                rows.Add([.. Enumerable.Range(0, columns.Length).Select(csv.GetString)]);
            return new TextTable(file, columns, rows);
        }
        catch (Exception cause) when (cause is CsvFormatException or IOException or InvalidDataException)
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
        if (row[column].Length == 0)
            return null;
        return CsvNumber.TryParse(Encoding.UTF8.GetBytes(row[column]), out var number)
            ? number
            : throw new InputException($"{file}: '{row[column]}' in the column '{Columns[column]}' is not a number.");
    }
}
