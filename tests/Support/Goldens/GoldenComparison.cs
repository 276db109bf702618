using Xunit.Abstractions;

namespace CellEval.Tests;

/// <summary>
/// Compares a table of ours with the reference's: equal names and order of columns and rows, numbers as near as
/// <c>tests/Goldens/README.md</c> says. A column that the reference dropped must be there without a value, or not at all.
/// </summary>
public sealed record GoldenComparison
{
    private static readonly string[] ExactPrefixes =
        ["overlap_", "precision_", "discrimination_score_", "de_nsig_counts_", "de_direction_match", "de_sig_genes_recall"];

    private static readonly string[] OneValueForAllRows = ["de_spearman_sig", "pearson_edistance", "clustering_agreement"];

    private GoldenComparison(string[] keys, Func<string, string, Tolerance> near) => (Keys, Near) = (keys, near);

    /// <summary>For <c>results.csv</c>: a row for each perturbation.</summary>
    public static GoldenComparison Results { get; } = new(["perturbation"], (_, column) => OfMetric(column));

    /// <summary>For <c>agg_results.csv</c>: a row for each statistic.</summary>
    public static GoldenComparison Aggregates { get; } = new(["statistic"], OfStatistic);

    /// <summary>For <c>agg_ceiling_results.csv</c>: one row, of corrected means.</summary>
    public static GoldenComparison Ceilings { get; } = new([], (_, _) => Tolerance.Usual);

    /// <summary>For the table of <c>celleval score</c>: a row for each metric.</summary>
    public static GoldenComparison Scores { get; } = new(["metric"], (_, _) => Tolerance.Usual);

    /// <summary>For DE tables: a row for each perturbation and gene.</summary>
    public static GoldenComparison DeTable { get; } = new(["target", "feature"], (_, column) => column switch
    {
        "target_membership" or "ref_membership" or "statistic" => Tolerance.Exact,
        "p_value" or "fdr" => Tolerance.Probability,
        _ => Tolerance.Usual,
    });

    /// <summary>The columns that say which row is which; compared as text.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>The tolerance of a cell, by the row's keys (joined with '/') and the column.</summary>
    public Func<string, string, Tolerance> Near { get; init; }

    /// <summary>Columns of the reference that are not compared.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>Whether a cell depends on the order of ties, by the row's keys and the column: then any number will do.</summary>
    public Func<string, string, bool> IsTied { get; init; } = (_, _) => false;

    /// <summary>Leaves columns out of the comparison, on both sides.</summary>
    public GoldenComparison Without(params string[] columns) => this with { Ignored = [.. Ignored, .. columns] };

    /// <summary>Takes any number where the reference's depends on the order of ties.</summary>
    public GoldenComparison WithTies(Func<string, string, bool> isTied) => this with { IsTied = isTied };

    /// <summary>Compares two files, and fails the test with the first differences.</summary>
    /// <param name="name">What is compared, unique in the suite: <c>screen_csr/full/results</c>.</param>
    /// <param name="expectedPath">The golden, CSV or gzipped CSV.</param>
    /// <param name="actualPath">Ours.</param>
    /// <param name="output">Where the test says how many numbers agree.</param>
    public void AssertFilesAgree(string name, string expectedPath, string actualPath, ITestOutputHelper? output = null) =>
        Compare(name, GoldenTable.Read(expectedPath), GoldenTable.Read(actualPath)).AssertAgrees(output);

    /// <summary>Compares two tables.</summary>
    /// <param name="name">What is compared, unique in the suite: <c>screen_csr/full/results</c>.</param>
    /// <param name="expected">The golden.</param>
    /// <param name="actual">Ours.</param>
    /// <returns>What agrees and what does not; nothing has failed yet.</returns>
    public GoldenCheck Compare(string name, GoldenTable expected, GoldenTable actual)
    {
        GoldenCheck check = new(name);
        string[] columns = [.. expected.Columns.Except(Ignored)];
        string[] dropped = [.. actual.Columns.Except(expected.Columns).Except(Ignored)];
        check.Text("columns", string.Join(',', columns), string.Join(',', actual.Columns.Except(dropped).Except(Ignored)));
        if (expected.RowCount != actual.RowCount)
            check.Fail($"rows: expected {expected.RowCount}, found {actual.RowCount}");
        if (check.Differences.Count > 0)
            return check;

        for (int row = 0; row < expected.RowCount; row++)
            CompareRow(check, expected, actual, row, columns);
        foreach (string column in dropped)
            CheckWithoutValue(check, actual, column);
        return check;
    }

    private void CompareRow(GoldenCheck check, GoldenTable expected, GoldenTable actual, int row, string[] columns)
    {
        string key = string.Join('/', Keys.Select(column => expected[row, column]));
        foreach (string column in Keys)
            check.Text($"row {row + 1}, {column}", expected[row, column], actual[row, column]);
        foreach (string column in columns.Except(Keys))
        {
            double? e = expected.Number(row, column);
            double? a = actual.Number(row, column);
            if (!IsTied(key, column))
                check.Number($"{key}, {column}", e, a, Near(key, column));
            else if (e is null != a is null)
                check.Fail($"{key}, {column}: one side has no value");
        }
    }

    private void CheckWithoutValue(GoldenCheck check, GoldenTable actual, string column)
    {
        for (int row = 0; row < actual.RowCount; row++)
        {
            string key = Keys.Count > 0 ? actual[row, Keys[0]] : "";
            bool counts = Keys is ["statistic"] && (key == "null_count" || (key == "count" && actual.Number(row, column) == 0));
            if (!counts && actual[row, column].Length > 0)
                check.Fail($"{key}, {column}: the reference has no such column, found {actual[row, column]}");
        }
    }

    private static Tolerance OfMetric(string column) =>
        ExactPrefixes.Any(prefix => column.StartsWith(prefix, StringComparison.Ordinal)) ? Tolerance.Exact : Tolerance.Usual;

    private static Tolerance OfStatistic(string statistic, string column) => statistic switch
    {
        "count" or "null_count" => Tolerance.Exact,
        "mean" => Tolerance.Usual,
        "std" => OneValueForAllRows.Contains(column) ? Tolerance.Noise : Tolerance.Usual,
        _ => OfMetric(column),
    };
}
