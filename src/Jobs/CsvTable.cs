using CsvHelper;

namespace CellEval.Jobs;

/// <summary>Reads small CSV files; what is wrong with them is an <see cref="InputException"/> that names the file.</summary>
internal static class CsvTable
{
    /// <summary>Reads a file that has a line of names.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The names of the columns, and the fields of each row.</returns>
    /// <exception cref="InputException">It cannot be read, or is no table.</exception>
    public static (string[] Header, List<string[]> Rows) Read(string path) => Read(path, hasHeader: true);

    /// <summary>Reads a file without a line of names.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The fields of each row.</returns>
    /// <exception cref="InputException">It cannot be read, or is no table.</exception>
    public static List<string[]> ReadWithoutHeader(string path) => Read(path, hasHeader: false).Rows;

    private static (string[] Header, List<string[]> Rows) Read(string path, bool hasHeader)
    {
        try
        {
            using var stream = File.OpenRead(path);
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
            return (header, rows);
        }
        catch (Exception cause) when (cause is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException($"{path}: there is no such file. Check the path.", cause);
        }
        catch (Exception cause) when (cause is CsvFormatException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new InputException($"{path}: this table cannot be read. {(Directory.Exists(path) ? "This is a folder, expected a file." : cause.Message)}", cause);
        }
    }
}
