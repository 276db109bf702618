using CellEval.Naming;

namespace CellEval.Jobs;

/// <summary>
/// Reads a list of perturbations: one name a line, or a CSV file with a column of them. Empty lines and lines that begin with
/// <c>#</c> are left out of the former.
/// </summary>
public static class PerturbationFile
{
    /// <summary>Stands where bytes are no UTF-8.</summary>
    private const char Unreadable = '\uFFFD';

    /// <summary>Reads a file; a first line with several columns, or whose only one is that of perturbations, makes it a CSV file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="perturbationColumn">The column of a CSV file that holds the perturbation.</param>
    /// <returns>The names, each once, in the order of the file.</returns>
    /// <exception cref="InputException">It cannot be read, names nothing, or is a CSV file without the column.</exception>
    public static IReadOnlyList<string> Read(string path, string perturbationColumn)
    {
        string[] lines = [.. ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];
        IEnumerable<string> names = lines.Length > 0 && IsHeader(path, lines[0], perturbationColumn)
            ? ReadColumn(path, perturbationColumn)
            : lines;
        string[] read = [.. names.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];
        return read.Length > 0
            ? read
            : throw new InputException($"{path}: the file names no perturbation. Expected one name a line, or a CSV file with the "
                + $"column '{perturbationColumn}'.");
    }

    // A name may have a comma: only what calls itself CSV, or has the column, is read as such.
    private static bool IsHeader(string path, string line, string column)
    {
        string[] fields = [.. line.Split(',').Select(field => field.Trim().Trim('"'))];
        return fields.Contains(column, StringComparer.Ordinal)
            || (fields.Length > 1 && path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> ReadColumn(string path, string column)
    {
        var table = TableFile.Read(path);
        var index = table.Find(column);
        return index >= 0
            ? table.Rows.Select(row => row[index])
            : throw new InputException($"{path}: there is no column '{column}'. Found: {NameSample.Of(table.Header)}.");
    }

    private static string[] ReadLines(string path)
    {
        try
        {
            var lines = File.ReadAllLines(path);
            var strange = Array.FindIndex(lines, line => line.Any(letter => letter == Unreadable || (char.IsControl(letter) && letter != '\t')));
            return strange < 0
                ? lines
                : throw new InputException($"{path}: line {strange + 1} has characters that no text has. Expected a text file in UTF-8 with one name a line, or a CSV file.");
        }
        catch (Exception cause) when (cause is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException($"{path}: there is no such file. Check the path.", cause);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: this list cannot be read. {(Directory.Exists(path) ? "This is a folder, expected a file." : cause.Message)}", cause);
        }
    }
}
