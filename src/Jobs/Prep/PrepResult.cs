namespace CellEval.Jobs;

/// <summary>What was written.</summary>
public sealed record PrepResult
{
    /// <summary>Gets the number of cells.</summary>
    public required int CellCount { get; init; }

    /// <summary>Gets the number of genes.</summary>
    public required int GeneCount { get; init; }

    /// <summary>Gets why X is taken to be what it is, as a sentence.</summary>
    public required string ScaleReason { get; init; }

    /// <summary>Gets what is different from what the challenge expects, as sentences.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
