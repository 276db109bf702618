namespace CellEval.Jobs;

/// <summary>A stage of a run. Stages may overlap: what a metric computes is one within the metrics'.</summary>
public sealed record RecordedStage
{
    /// <summary>Gets what was done: <c>real: reading cells</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Gets <c>ceiling</c> where it belongs to the ceiling; null otherwise.</summary>
    public string? Part { get; init; }

    /// <summary>Gets the cell type; null where cells were not split.</summary>
    public string? CellType { get; init; }

    /// <summary>Gets when it began, in milliseconds since the run started.</summary>
    public required double StartMs { get; init; }

    /// <summary>Gets how long it took, in milliseconds.</summary>
    public required double DurationMs { get; init; }
}
