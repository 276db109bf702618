using CellEval.Engine;
using CellEval.Tabular;

namespace CellEval.Jobs.Diff;

/// <summary>
/// Compares the results in two folders: <c>results.csv</c>, <c>agg_results.csv</c>, intervals, ceilings, the versions of metrics, and the DE
/// tables, CSV or Parquet, of each cell type.
/// </summary>
public static class ResultFolderDiff
{
    private static readonly string[] Aggregates = ["agg_results.csv", "agg_ci.csv", "agg_ceiling_results.csv"];
    private static readonly string[] Names = ["results.csv", .. Aggregates];
    private static readonly string[] DeNames = [.. from name in (string[])["real_de", "pred_de"] from ending in TableFormats.AllEndings select name + ending];

    /// <summary>Compares.</summary>
    /// <param name="old">The older folder.</param>
    /// <param name="current">The newer one.</param>
    /// <param name="tolerance">
    /// Numbers differ when they are further apart than this, and than this share of the larger one; 0 compares exactly.
    /// NaN equals NaN, and nothing else; a missing value equals only a missing one.
    /// </param>
    /// <param name="registry">Knows former names of columns; may be null.</param>
    /// <param name="cancellationToken">Stops the comparison.</param>
    /// <returns>The differences, and what was compared.</returns>
    /// <exception cref="InputException">A folder has no results, neither has any row of them, or a file cannot be read.</exception>
    public static ResultComparison Compare(
        string old, string current, double tolerance, MetricRegistry? registry = null, CancellationToken cancellationToken = default)
    {
        var (before, after) = (ResultNames(old), ResultNames(current));
        var found = new List<Difference>();
        var deTables = DeTables(before, after);
        found.AddRange(after.Except(before).Except(deTables.Select(pair => pair.New)).Select(name => new Difference(DifferenceKind.Added, name, "")));
        found.AddRange(before.Except(after).Except(deTables.Select(pair => pair.Old)).Select(name => new Difference(DifferenceKind.Removed, name, "")));
        var cells = new List<(double Size, Difference Difference)>();
        var tables = new List<ComparedTable>();
        var hasRows = false;
        foreach (var name in before.Intersect(after).Where(name => IsOf(Names, name)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (was, now) = (ResultCells.Read(Path.Combine(old, name)), ResultCells.Read(Path.Combine(current, name)));
            var columns = Columns(name, was, now, registry, found);
            found.AddRange(ChangedVersions(name, old, current, columns, cancellationToken));
            var rows = now.Rows.Where(was.Has).ToArray();
            found.AddRange(now.Rows.Except(was.Rows).Select(row => new Difference(DifferenceKind.Added, $"{name}: row {row}", "")));
            found.AddRange(was.Rows.Except(now.Rows).Select(row => new Difference(DifferenceKind.Removed, $"{name}: row {row}", "")));
            tables.Add(new ComparedTable(name, rows.Length, columns.Count));
            hasRows |= !IsOf(Aggregates, name) && was.Rows.Count + now.Rows.Count > 0;
            foreach (var (oldColumn, column) in columns)
            {
                foreach (var row in rows)
                {
                    var (x, y) = (was[row, oldColumn], now[row, column]);
                    var size = NumberDistance.Between(x.Number, y.Number);
                    if (size > tolerance)
                        cells.Add((size, new Difference(DifferenceKind.Changed, $"{name}: {row}, {column}", $"{x.Text} -> {y.Text}")));
                }
            }
        }

        if (!hasRows && tables.Count > 0)
            throw new InputException($"{old} and {current}: no results.csv that both have holds any row, so there is nothing to compare. Were both runs complete?");

        var ofDe = new List<Difference>();
        foreach (var (was, now) in deTables)
        {
            var name = was == now ? now : $"{was} -> {now}";
            tables.Add(DeFileDiff.Compare(name, Path.Combine(old, was), Path.Combine(current, now), tolerance, ofDe, cancellationToken));
        }

        // The sorting is stable: equal sizes stay in the order of the files.
        return new ResultComparison([.. found, .. cells.OrderByDescending(cell => cell.Size).Select(cell => cell.Difference), .. ofDe], tables);
    }

    private static string[] ResultNames(string folder)
    {
        string[] names =
        [
            .. Directory.EnumerateFiles(folder)
                .Select(path => Path.GetFileName(path))
                .Where(file => IsOf(Names, file) || IsOf(DeNames, file))
                .Order(StringComparer.Ordinal),
        ];
        return Array.Exists(names, file => IsOf(Names, file))
            ? names
            : throw new InputException($"{folder}: there is no results.csv, expected the output folder of a run.");
    }

    private static bool IsOf(string[] names, string file) => Array.Exists(names, name => CellTypePrefix.IsBefore(file, name));

    // A table that is stored in another format is still the same table.
    private static List<(string Old, string New)> DeTables(string[] before, string[] after) =>
    [
        .. from was in before
           where IsOf(DeNames, was)
           let now = after.Contains(was) ? was : Array.Find(after, name => !before.Contains(name) && IsOf(DeNames, name) && Stem(name) == Stem(was))
           where now is not null
           select (was, now),
    ];

    private static string Stem(string file) => file[..^TableFormats.AllEndings.First(ending => file.EndsWith(ending, StringComparison.Ordinal)).Length];

    private static IEnumerable<Difference> ChangedVersions(
        string file, string old, string current, List<(string Old, string New)> columns, CancellationToken cancellationToken)
    {
        if (!CellTypePrefix.IsBefore(file, "results.csv"))
            return [];
        var prefix = file[..^"results.csv".Length];
        var (was, now) = (MetricVersions.Read(old, prefix, cancellationToken), MetricVersions.Read(current, prefix, cancellationToken));
        return
            from column in columns
            where was.ContainsKey(column.Old) && now.ContainsKey(column.New) && was[column.Old] != now[column.New]
            select new Difference(DifferenceKind.Changed, $"{file}: column {column.New}", $"version {was[column.Old]} -> {now[column.New]}");
    }

    private static List<(string Old, string New)> Columns(
        string file, ResultCells was, ResultCells now, MetricRegistry? registry, List<Difference> found)
    {
        var pairs = new List<(string Old, string New)>();
        var added = now.Columns.Except(was.Columns).ToList();
        foreach (var column in was.Columns)
        {
            if (now.Columns.Contains(column))
            {
                pairs.Add((column, column));
            }
            else if (registry is not null && Renamed(registry, column).FirstOrDefault(added.Contains) is { } name)
            {
                added.Remove(name);
                pairs.Add((column, name));
                found.Add(new Difference(DifferenceKind.Renamed, $"{file}: column {column}", $"now {name}"));
            }
            else
            {
                found.Add(new Difference(DifferenceKind.Removed, $"{file}: column {column}", ""));
            }
        }

        found.AddRange(added.Select(column => new Difference(DifferenceKind.Added, $"{file}: column {column}", "")));
        return pairs;
    }

    // Declared variants by their former columns; others by the beginning of their names, which is their metric's.
    private static IEnumerable<string> Renamed(MetricRegistry registry, string column)
    {
        var declared =
            from variant in registry.Variants
            from former in variant.Metric.FormerVariantNames(variant)
            from pair in variant.Metric.ColumnsOf(former).Zip(variant.Columns)
            where pair.First == column
            select pair.Second;
        var others =
            from metric in registry.Metrics
            from former in metric.FormerNames
            where column.StartsWith(former + "_", StringComparison.Ordinal)
            select metric.Name + column[former.Length..];
        return declared.Concat(others);
    }
}
