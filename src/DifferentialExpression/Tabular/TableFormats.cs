namespace CellEval.Tabular;

/// <summary>Which name a table's file has for which format.</summary>
public static class TableFormats
{
    /// <summary>The endings of names, as sentences list them.</summary>
    public const string Endings = ".csv, .csv.gz, .parquet or .pq";

    private static readonly (string Ending, TableFormat Format)[] Known =
    [
        (".csv", TableFormat.Csv),
        (".csv.gz", TableFormat.GzippedCsv),
        (".parquet", TableFormat.Parquet),
        (".pq", TableFormat.Parquet),
    ];

    /// <summary>Gets the endings of names, with their points.</summary>
    public static IReadOnlyList<string> AllEndings { get; } = [.. Array.ConvertAll(Known, known => known.Ending)];

    /// <summary>Tells a file's format by the end of its name, in capitals or not.</summary>
    /// <param name="path">The name, or the path; the file need not exist.</param>
    /// <returns>The format, or null where the name says nothing.</returns>
    public static TableFormat? OfName(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        foreach (var (ending, format) in Known)
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return format;
        }

        return null;
    }
}
