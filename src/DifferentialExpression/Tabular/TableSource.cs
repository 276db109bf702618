namespace CellEval.Tabular;

/// <summary>Opens files that hold tables.</summary>
internal static class TableSource
{
    /// <summary>Opens a file.</summary>
    /// <param name="path">Its path.</param>
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
        catch (UnauthorizedAccessException cause) when (Directory.Exists(path))
        {
            throw new InputException($"{path}: this is a folder, expected a file.", cause);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: the file cannot be opened. {cause.Message}", cause);
        }
    }
}
