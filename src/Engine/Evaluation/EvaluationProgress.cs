namespace CellEval.Engine;

/// <summary>How far a run is.</summary>
/// <param name="Stage">What is being done: <c>real: reading cells</c>. Stages may overlap: what a metric computes is one within the metrics'.</param>
/// <param name="Fraction">The finished share of the stage, from 0, when it begins, to 1, when it has ended.</param>
public readonly record struct EvaluationProgress(string Stage, double Fraction)
{
    /// <summary>Gets the cell type that the stage belongs to, whose name and <c>: </c> begin <see cref="Stage"/>; null where there is none.</summary>
    public string? CellType { get; init; }

    /// <summary>Gets how many items the stage goes through, so that a rate can be shown; null where it does not count any.</summary>
    public long? Items { get; init; }

    /// <summary>Gets what the items are: <c>cells</c>, <c>metrics</c>; null where there are none.</summary>
    public string? Unit { get; init; }
}
