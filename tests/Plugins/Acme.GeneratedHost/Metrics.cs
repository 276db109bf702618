using CellEval;

namespace Acme.GeneratedHost;

[MetricHost]
internal static partial class Metrics;
