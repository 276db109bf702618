using CellEval.DifferentialExpression;
using CellEval.Engine;

namespace CellEval.Jobs;

/// <summary>Differential expression of one screen, to be written as a table.</summary>
public sealed record DifferentialExpressionRequest
{
    /// <summary>Gets the screen.</summary>
    public required IScreen Screen { get; init; }

    /// <summary>Gets the column of <c>obs</c> that holds the perturbation.</summary>
    public string PerturbationColumn { get; init; } = "target_gene";

    /// <summary>Gets the label of unperturbed cells.</summary>
    public string Control { get; init; } = "non-targeting";

    /// <summary>Gets what is compared with what.</summary>
    public DeMode Mode { get; init; }

    /// <summary>Gets the column of <c>obs</c> that holds each perturbation's target gene; only the mode on-target reads it.</summary>
    public string? GeneColumn { get; init; }

    /// <summary>Gets how the scale of X is learnt.</summary>
    public ScaleMode Scale { get; init; }

    /// <summary>Gets how means are taken, and which rows are dropped.</summary>
    public DifferentialExpressionOptions Options { get; init; } = new();

    /// <summary>Gets how much memory to take; the result does not depend on it.</summary>
    public MemoryOptions Memory { get; init; } = new();

    /// <summary>Gets the most threads, -1 for one per processor; the result does not depend on it.</summary>
    public int MaxDegreeOfParallelism { get; init; } = Environment.ProcessorCount;
}
