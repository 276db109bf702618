using CsvHelper;

namespace CellEval.Csv;

/// <summary>A small CSV table in memory; what is wrong with one is an <see cref="InputException"/> that names it.</summary>
/// <param name="Header">The names of the columns; none where the table has no line of names.</param>
/// <param name="Rows">The fields of each row.</param>
public sealed record CsvTable(IReadOnlyList<string> Header, IReadOnlyList<string[]> Rows)
{
    /// <summary>Reads a table from where a stream stands.</summary>
    /// <param name="stream">Holds the table to its end.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="hasHeader">Whether it begins with a line of names.</param>
    /// <returns>The table.</returns>
    /// <exception cref="InputException">It cannot be read, or is no table.</exception>
    public static CsvTable Read(Stream stream, string name, bool hasHeader = true)
    {
        try
        {
            using var csv = CsvReader.Create(stream, new CsvReaderOptions
            {
                Separator = ',',
                HasHeader = hasHeader,
                MalformedData = CsvMalformedDataHandling.Throw,
                FieldCountMismatch = CsvFieldCountHandling.Throw,
            });
            string[] header = hasHeader ? [.. csv.Headers] : [];
            var rows = new List<string[]>();
            while (csv.Read())
                rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
            return new CsvTable(header, rows);
        }
        catch (Exception cause) when (cause is CsvFormatException or IOException or InvalidDataException)
        {
            throw new InputException($"{name}: this table cannot be read. {cause.Message}", cause);
        }
    }

    /// <summary>Finds a column.</summary>
    /// <param name="column">Its name.</param>
    /// <returns>Its place; -1 where there is none of this name.</returns>
    public int Find(string column)
    {
        for (var place = 0; place < Header.Count; place++)
        {
            if (Header[place] == column)
                return place;
        }

        return -1;
    }
}
