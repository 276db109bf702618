namespace CellEval.Cli.Tests;

/// <summary>Compares a folder of ours with one of the reference's, file by file.</summary>
internal static class GoldenOutputs
{
    // Leiden is random in the reference: the case "clustering" judges each of its steps.
    private const string Random = "clustering_agreement";

    // What a run writes beside the reference's files; and DE tables, which not every case keeps.
    private static readonly string[] Further = ["_de.csv", "agg_ci.csv", "results_tidy.csv"];

    /// <summary>
    /// Requires the files of the reference in our folder, no others but those that only we write, and
    /// equal numbers in each.
    /// </summary>
    /// <param name="name">What is compared: <c>screen_csr/full</c>.</param>
    /// <param name="expected">The reference's folder.</param>
    /// <param name="actual">Ours.</param>
    /// <param name="output">Where the test says how many numbers agree.</param>
    /// <param name="isTied">Whether any number is right in a cell of the results, by row and column.</param>
    public static void AssertAgree(
        string name,
        string expected,
        string actual,
        ITestOutputHelper output,
        Func<string, string, bool>? isTied = null)
    {
        string[] files = [.. Directory.EnumerateFiles(expected).Order(StringComparer.Ordinal)];
        Assert.NotEmpty(files);
        Assert.All(
            Directory.EnumerateFileSystemEntries(actual).Select(Path.GetFileName).Except([.. files.Select(PlainName), "report.html", "run.json"]),
            more => Assert.True(Array.Exists(Further, ending => more!.EndsWith(ending, StringComparison.Ordinal)), more));
        foreach (string file in files)
        {
            GoldenComparison comparison = ComparisonOf(PlainName(file)).Without(Random);
            if (isTied is not null)
                comparison = comparison.WithTies(isTied);
            comparison.AssertFilesAgree(
                $"cli/{name}/{Path.GetFileNameWithoutExtension(PlainName(file))}",
                file,
                Path.Combine(actual, PlainName(file)),
                output);
        }
    }

    private static string PlainName(string file) =>
        Path.GetFileName(file.EndsWith(".gz", StringComparison.Ordinal) ? file[..^3] : file);

    private static GoldenComparison ComparisonOf(string file) => file switch
    {
        _ when file.EndsWith("_de.csv", StringComparison.Ordinal) => GoldenComparison.DeTable,
        _ when file.EndsWith("agg_ceiling_results.csv", StringComparison.Ordinal) => GoldenComparison.Ceilings,
        _ when file.EndsWith("agg_results.csv", StringComparison.Ordinal) => GoldenComparison.Aggregates,
        _ when file.EndsWith("results.csv", StringComparison.Ordinal) => GoldenComparison.Results,
        _ => throw new ArgumentException($"{file} is no output of a run.", nameof(file)),
    };
}
