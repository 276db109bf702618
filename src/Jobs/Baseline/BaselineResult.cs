namespace CellEval.Jobs;

/// <summary>What was written.</summary>
public sealed record BaselineResult
{
    /// <summary>Gets the number of cells that were predicted.</summary>
    public required int PerturbedCells { get; init; }

    /// <summary>Gets the number of control cells that were taken over.</summary>
    public required int ControlCells { get; init; }

    /// <summary>Gets the number of rows of the DE table; null where none was asked for.</summary>
    public long? TableRows { get; init; }

    /// <summary>Gets why X is taken to be what it is, as a sentence.</summary>
    public required string ScaleReason { get; init; }

    /// <summary>Gets what users should know though it stopped nothing.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
