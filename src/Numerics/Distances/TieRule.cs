namespace CellEval.Numerics;

/// <summary>What rank a row gets among rows that are as near as itself.</summary>
public enum TieRule
{
    /// <summary>Ties go by index: rows of a smaller index stand before. It is what cell-eval means.</summary>
    Index,

    /// <summary>The middle of the ranks that tied rows share: half a rank for each other row that is as near.</summary>
    Mid,
}
