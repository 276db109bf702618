namespace CellEval;

/// <summary>The scale of expression values.</summary>
public enum ExpressionScale
{
    /// <summary>Logarithms: log1p of normalised counts.</summary>
    Log1p,

    /// <summary>Counts.</summary>
    Counts,
}
