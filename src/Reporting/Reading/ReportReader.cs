using CellEval.Engine;

namespace CellEval.Reporting.Reading;

/// <summary>Reads a folder of results.</summary>
internal static class ReportReader
{
    /// <exception cref="InputException">There are no results, or a file is damaged.</exception>
    public static ReportModel Read(ReportRequest request, CancellationToken cancellationToken)
    {
        var folder = request.Results;
        var run = RunDescription.Read(folder);
        if (run is { Outputs.Count: > 0 })
            folder = folder.Only(run.Outputs);
        var prefixes = CellTypePrefix.In([.. folder.Files]);
        RequireResults(folder, prefixes);
        if (request.Baseline is { } baseline)
            RequireResults(baseline, CellTypePrefix.In([.. baseline.Files]));

        var reader = new SectionReader(folder, request.Baseline, run, new KnownMetrics(run, request.Registry));
        return new ReportModel(
            run, request.Baseline?.Name, [.. prefixes.Select(prefix => reader.Read(prefix, cancellationToken))]);
    }

    private static void RequireResults(ResultFolder folder, IReadOnlyList<string> prefixes)
    {
        if (prefixes.Count == 0)
        {
            throw new InputException(
                $"{folder.Name}: there are no results in this folder. Expected results.csv, or files such as K562_results.csv, as 'celleval run' "
                + "and cell-eval write them.");
        }
    }
}
