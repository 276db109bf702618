using CellEval.DifferentialExpression;

namespace CellEval.Jobs;

/// <summary>What the job has computed.</summary>
public sealed record DifferentialExpressionOutcome
{
    /// <summary>Gets the rows.</summary>
    public required IDeResult Result { get; init; }

    /// <summary>Gets what was guessed about the scale, as a sentence.</summary>
    public required string ScaleReason { get; init; }

    /// <summary>Gets what users should know though it stopped nothing.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
