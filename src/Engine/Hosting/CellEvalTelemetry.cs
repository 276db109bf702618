namespace CellEval.Engine;

/// <summary>The names by which a host finds what CellEval logs, traces and measures.</summary>
public static class CellEvalTelemetry
{
    /// <summary>The category of all log messages.</summary>
    public const string LogCategory = "CellEval";

    /// <summary>
    /// The name of the <see cref="System.Diagnostics.ActivitySource"/>. Activities: <c>celleval.run</c>, and in it
    /// <c>celleval.read</c> for a side, <c>celleval.context</c> and <c>celleval.metric</c>.
    /// </summary>
    public const string ActivitySourceName = "CellEval";

    /// <summary>
    /// The name of the <see cref="System.Diagnostics.Metrics.Meter"/>. Instruments: <c>celleval.run.duration</c> and
    /// <c>celleval.metric.duration</c> in seconds, <c>celleval.metrics.failed</c>, <c>celleval.cells.read</c>,
    /// <c>celleval.memo.created</c> and <c>celleval.memo.reused</c>.
    /// </summary>
    public const string MeterName = "CellEval";
}
