namespace CellEval.Jobs;

/// <summary>Compares what several runs were evaluated against, as far as their records tell.</summary>
public static class SameRealScreen
{
    private static readonly string[] Statements = ["control-source", "ties", "scale", "layer", "celltype-col"];

    /// <summary>Looks for runs that were evaluated against another real screen, or with other statements, than the first.</summary>
    /// <param name="results">Folders of results, or files in them; those without a record tell nothing.</param>
    /// <returns>A sentence for each difference.</returns>
    public static IReadOnlyList<string> Differences(IReadOnlyList<string> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var records = results.Select(path => (Path: path, Record: RunRecordFormat.FindBeside(path))).Where(run => run.Record is not null).ToList();
        var differences = new List<string>();
        foreach (var (path, record) in records.Skip(1))
        {
            var (first, other) = (records[0].Record!, record!);
            foreach (var role in new[] { "adata-real", "de-real" })
            {
                if (Input(first, role) is { } expected && Input(other, role) is { } found && expected.Sha256 != found.Sha256)
                {
                    differences.Add(
                        $"{records[0].Path} and {path} were evaluated against different real {(role == "de-real" ? "DE tables" : "screens")}, "
                        + $"{expected.Path} and {found.Path}, so their values say nothing about each other.");
                }
            }

            string[] others = [.. Statements.Where(name => Setting(first, name) != Setting(other, name)).Select(name => "--" + name)];
            if (others.Length > 0)
                differences.Add($"{records[0].Path} and {path} were evaluated with different {string.Join(", ", others)}.");
        }

        return differences;
    }

    private static RecordedInput? Input(RunRecord record, string role) => record.Inputs.FirstOrDefault(input => input.Role == role);

    private static string? Setting(RunRecord record, string name) =>
        record.Settings.TryGetValue(name, out var value) ? value.ToString() : null;
}
