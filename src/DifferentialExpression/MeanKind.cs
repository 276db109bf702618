namespace CellEval.DifferentialExpression;

/// <summary>How the expression of a group of cells is averaged; either way the mean is one of counts.</summary>
public enum MeanKind
{
    /// <summary>expm1 of the mean of log1p of the counts.</summary>
    Geometric,

    /// <summary>The mean of the counts.</summary>
    Arithmetic,
}
