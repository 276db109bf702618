using System.IO.Compression;

namespace CellEval.Csv;

/// <summary>Opens files that hold CSV, plain or compressed.</summary>
internal static class CsvSource
{
    /// <summary>Opens a file.</summary>
    /// <param name="path">Its path; one that ends with <c>.gz</c> is decompressed.</param>
    /// <returns>The text.</returns>
    /// <exception cref="InputException">There is no such file, or it may not be read.</exception>
    public static Stream Open(string path)
    {
        try
        {
            var file = File.OpenRead(path);
            return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
                ? new GZipStream(file, CompressionMode.Decompress)
                : file;
        }
        catch (Exception cause) when (cause is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException($"{path}: there is no such file. Check the path.", cause);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: the file cannot be opened. {cause.Message}", cause);
        }
    }
}
