using System.CommandLine;
using CellEval.Engine;
using CellEval.Tabular;

namespace CellEval.Cli.Parsing;

/// <summary>Tells screens and tables that were given by each other's option, before anything is read.</summary>
internal static class InputFiles
{
    private static readonly byte[] Hdf5 = [0x89, (byte)'H', (byte)'D', (byte)'F', (byte)'\r', (byte)'\n', 0x1a, (byte)'\n'];
    private static readonly string[] TableEndings = [".csv", ".csv.gz", ".tsv", ".txt", ".parquet", ".pq"];

    /// <summary>Refuses a pipe where a file is read more than once: for its content, and for the record of a run.</summary>
    /// <exception cref="RequestException">Names the pipe.</exception>
    public static void RequireFile(Option option, string? path)
    {
        if (path is null || Directory.Exists(path))
            return;
        try
        {
            using var file = File.OpenRead(path);
            if (!file.CanSeek)
                throw new RequestException($"{Short(option)} takes a file, which is read more than once, but {path} is a pipe. Write its content into a file.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What cannot be read is refused later, with the reason.
        }
    }

    /// <summary>Refuses a screen, and what is not named as a table is, where a table is expected.</summary>
    /// <exception cref="RequestException">Says which option takes the file, or how tables are named.</exception>
    public static void RequireTable(Option option, string? path, string screenOptions)
    {
        if (path is null)
            return;
        if (Directory.Exists(path))
        {
            throw new RequestException(
                $"{Short(option)} takes a DE table, a CSV or Parquet file, but {path} is a folder. Name the file in it, for example "
                + $"{Path.Join(path, "real_de.csv")}.");
        }

        if (IsScreen(path))
        {
            throw new RequestException(
                $"{Short(option)} takes a DE table, a CSV or Parquet file, but {path} is a screen. Screens are given by {screenOptions}; their DE is "
                + "computed then.");
        }

        if (TableFormats.OfName(path) is null)
        {
            throw new RequestException(
                $"{Short(option)} takes a DE table, whose name tells its format: it ends with {TableFormats.Endings}. The name of {path} does not.");
        }
    }

    /// <summary>Refuses a screen where a CSV file of another kind is expected.</summary>
    /// <exception cref="RequestException">Says which option takes the file.</exception>
    public static void RequireTable(Option option, string? path, string screenOptions, string content)
    {
        if (path is not null && IsScreen(path))
            throw new RequestException($"{Short(option)} takes {content}, a CSV file, but {path} is a screen. Screens are given by {screenOptions}.");
    }

    /// <summary>Refuses a table where a screen is expected.</summary>
    /// <exception cref="RequestException">Says which option takes the file.</exception>
    public static void RequireScreen(Option option, string? path, string tableAdvice)
    {
        if (path is not null && Array.Exists(TableEndings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            throw new RequestException($"{Short(option)} takes a screen, an .h5ad file, but {path} is a table. {tableAdvice}");
    }

    private static string Short(Option option) => option.Aliases.FirstOrDefault() ?? option.Name;

    private static bool IsScreen(string path) =>
        path.EndsWith(".h5ad", StringComparison.OrdinalIgnoreCase) || StartsAsHdf5(path);

    // What cannot be read is refused later, with the reason.
    private static bool StartsAsHdf5(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var start = new byte[Hdf5.Length];
            return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual(Hdf5);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
