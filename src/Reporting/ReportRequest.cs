using CellEval.Engine;

namespace CellEval.Reporting;

/// <summary>What a report is made of.</summary>
public sealed record ReportRequest
{
    /// <summary>Gets the results.</summary>
    public required ResultFolder Results { get; init; }

    /// <summary>Gets the results that a baseline has against the same real screen; null where there are none to compare with.</summary>
    public ResultFolder? Baseline { get; init; }

    /// <summary>Gets the metrics that are known: their descriptions and directions, where the results do not hold them.</summary>
    public required MetricRegistry Registry { get; init; }
}
