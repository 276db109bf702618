namespace CellEval.Reporting.Reading;

/// <summary>Reads a folder of results.</summary>
internal static class ReportReader
{
    private const string Aggregate = "agg_results.csv";
    private const string AggregateCeiling = "agg_ceiling_results.csv";

    /// <exception cref="InputException">There are no results, or a file is damaged.</exception>
    public static ReportModel Read(ReportRequest request, CancellationToken cancellationToken)
    {
        var folder = request.Results;
        var run = RunDescription.Read(folder);
        if (run is { Outputs.Count: > 0 })
            folder = folder.Only(run.Outputs);
        string[] prefixes = [.. Prefixes(folder)];
        RequireResults(folder, prefixes);
        if (request.Baseline is { } baseline)
            RequireResults(baseline, [.. Prefixes(baseline)]);

        var reader = new SectionReader(folder, request.Baseline, run, new KnownMetrics(run, request.Registry));
        return new ReportModel(
            run, request.Baseline?.Name, [.. prefixes.Select(prefix => reader.Read(prefix, cancellationToken))]);
    }

    private static void RequireResults(ResultFolder folder, string[] prefixes)
    {
        if (prefixes.Length == 0)
        {
            throw new InputException(
                $"{folder.Name}: there are no results in this folder. Expected results.csv, or files such as K562_results.csv, as 'celleval run' "
                + "and cell-eval write them.");
        }
    }

    // Names of cell types may end with _agg themselves: what tells them is that their own aggregates are there.
    private static IEnumerable<string> Prefixes(ResultFolder folder) => folder.Files
        .SelectMany(file => ((string[])[AggregateCeiling, Aggregate, "results.csv"])
            .Where(name => name != "results.csv" || file == name)
            .Where(name => file == name || file.EndsWith("_" + name, StringComparison.Ordinal))
            .Select(name => file[..^name.Length]))
        .Where(prefix => folder.Has(prefix + "results.csv") || folder.Has(prefix + "ceiling_results.csv"))
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);
}
