namespace CellEval.DifferentialExpression;

/// <summary>What a user may choose about differential expression.</summary>
public sealed record DifferentialExpressionOptions
{
    /// <summary>Gets how the expression of a group of cells is averaged.</summary>
    public MeanKind Mean { get; init; } = MeanKind.Geometric;

    /// <summary>
    /// Gets the floor, in counts per million, that a gene must exceed in the perturbation or in the control to keep its
    /// row; <see langword="null"/> keeps every row.
    /// </summary>
    public double? CpmFloor { get; init; }

    /// <summary>Gets what is added to both means of a fold change.</summary>
    public double Epsilon { get; init; }
}
