using System.Text;
using CellEval.Tabular;

namespace CellEval.Jobs.Diff;

/// <summary>The versions of the metrics whose results a folder holds; only its tidy table tells them.</summary>
internal static class MetricVersions
{
    /// <summary>Reads them.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="prefix">What stands before the names of the files.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The version of each column of results; none where there is no tidy table.</returns>
    /// <exception cref="InputException">The tidy table cannot be read.</exception>
    public static IReadOnlyDictionary<string, string> Read(string folder, string prefix, CancellationToken cancellationToken)
    {
        var versions = new Dictionary<string, string>(StringComparer.Ordinal);
        var paths = TableFormats.AllEndings.Select(ending => Path.Combine(folder, prefix + "results_tidy" + ending));
        if (paths.FirstOrDefault(File.Exists) is not { } path)
            return versions;
        using var stream = TableFile.Open(path);
        using var table = TableReader.Open(stream, path, TableFormats.OfName(path)!.Value, cancellationToken);
        string[] header = [.. table.Columns];
        var (metric, version) = (Array.IndexOf(header, "metric"), Array.IndexOf(header, "version"));
        if (metric < 0 || version < 0)
            throw new InputException($"{path}: this is no tidy table of results: it lacks the column metric or version.");
        while (table.Read())
        {
            var name = Encoding.UTF8.GetString(table.Field(metric));
            if (!versions.ContainsKey(name))
                versions.Add(name, Encoding.UTF8.GetString(table.Field(version)));
        }

        return versions;
    }
}
