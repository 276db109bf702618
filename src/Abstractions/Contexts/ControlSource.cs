namespace CellEval;

/// <summary>Whose control cells an effect is the difference from.</summary>
public enum ControlSource
{
    /// <summary>Each side's own: the predicted effect is what a model says against the control that it predicts.</summary>
    Own,

    /// <summary>The real screen's, for both sides: control cells of a prediction have no influence on effects.</summary>
    Real,
}
