using CellEval;

namespace ConsoleHost;

/// <summary>All metrics of the program, completed by the generator.</summary>
[MetricHost]
internal static partial class Metrics;
