using System.Text.Json;
using CellEval.Engine;

namespace CellEval.Jobs;

/// <summary>What became of one variant of a metric.</summary>
public sealed record RecordedMetric
{
    /// <summary>Gets <c>ceiling</c> where it was computed between halves of the real screen; null otherwise.</summary>
    public string? Part { get; init; }

    /// <summary>Gets the cell type; null where cells were not split.</summary>
    public string? CellType { get; init; }

    /// <summary>Gets the name of the variant: <c>overlap_at_50</c>.</summary>
    public required string Variant { get; init; }

    /// <summary>Gets the name of the metric: <c>overlap</c>.</summary>
    public required string Metric { get; init; }

    /// <summary>Gets the assembly that declares the metric.</summary>
    public required string Assembly { get; init; }

    /// <summary>Gets the version of the metric's definition.</summary>
    public required int Version { get; init; }

    /// <summary>Gets what the metric is computed from: <c>de</c>, <c>anndata</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets which values are best.</summary>
    public required BestValue Best { get; init; }

    /// <summary>Gets what the metric measures.</summary>
    public required string Description { get; init; }

    /// <summary>Gets the names of its columns of results.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>
    /// Gets whether it has one value for the run, which stands in every row, instead of one for each perturbation; null in records that do not tell.
    /// </summary>
    public bool? IsScalar { get; init; }

    /// <summary>Gets how its call ended.</summary>
    public required MetricStatus Status { get; init; }

    /// <summary>Gets why it failed; null otherwise.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets the type of what was thrown where it failed; null otherwise.</summary>
    public string? ExceptionType { get; init; }

    /// <summary>Gets when its call began, in milliseconds since the run started.</summary>
    public required double StartMs { get; init; }

    /// <summary>Gets how long the call took, in milliseconds, with the shared values that it was the first to ask for.</summary>
    public required double DurationMs { get; init; }

    /// <summary>Gets the values of its parameters, swept ones and options, by name.</summary>
    public required IReadOnlyDictionary<string, JsonElement> Options { get; init; }
}
