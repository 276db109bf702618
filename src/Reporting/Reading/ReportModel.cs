namespace CellEval.Reporting.Reading;

/// <summary>All that a page shows; not the folder's own name, so that the same run gives the same page wherever it is written.</summary>
/// <param name="Run">What the run says of itself; null where there is no <c>run.json</c>.</param>
/// <param name="BaselineName">The name of the baseline's folder; null where there is none.</param>
/// <param name="Sections">One for each cell type, or one.</param>
internal sealed record ReportModel(RunDescription? Run, string? BaselineName, IReadOnlyList<ResultSection> Sections);
