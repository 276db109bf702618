using CellEval;

namespace WebHost;

/// <summary>All metrics of the service, completed by the generator.</summary>
[MetricHost]
internal static partial class Metrics;
