namespace CellEval;

/// <summary>The two sides that an evaluation compares.</summary>
public enum Side
{
    /// <summary>The measured screen, or its DE table.</summary>
    Real,

    /// <summary>The predicted screen, or its DE table.</summary>
    Pred,
}
