using CellEval.Csv;

namespace CellEval.Jobs;

/// <summary>Opens tables, and reads small CSV files; what is wrong with them is an <see cref="InputException"/> that names the file.</summary>
internal static class TableFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="hasHeader">Whether it begins with a line of names.</param>
    /// <returns>The table.</returns>
    /// <exception cref="InputException">It cannot be read, or is no table.</exception>
    public static CsvTable Read(string path, bool hasHeader = true)
    {
        using var stream = Open(path);
        return CsvTable.Read(stream, path, hasHeader);
    }

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The file, as it is stored.</returns>
    /// <exception cref="InputException">There is no such file, or it may not be read.</exception>
    public static Stream Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception cause) when (cause is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException($"{path}: there is no such file. Check the path.", cause);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: this table cannot be read. {(Directory.Exists(path) ? "This is a folder, expected a file." : cause.Message)}", cause);
        }
    }
}
