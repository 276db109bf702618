namespace CellEval;

/// <summary>
/// Marks a partial class that the generator completes with the metrics of its own assembly and of every plugin that the
/// assembly references: <c>AddMetricPlugins</c> registers them, <c>Names</c>, <c>Columns</c> and <c>Profiles</c> hold their
/// names as constants. What does not fit together is an error at compile time.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MetricHostAttribute : Attribute;
