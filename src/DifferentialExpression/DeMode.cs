namespace CellEval.DifferentialExpression;

/// <summary>What is compared with what.</summary>
public enum DeMode
{
    /// <summary>Each perturbation with the control, at every gene.</summary>
    Reference,

    /// <summary>Each label, the control too, with all other labelled cells, at every gene.</summary>
    All,

    /// <summary>Each perturbation with the control, at its target gene alone.</summary>
    OnTarget,
}
