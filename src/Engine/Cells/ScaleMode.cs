namespace CellEval.Engine;

/// <summary>How a run learns the scale of X.</summary>
public enum ScaleMode
{
    /// <summary>
    /// Values without decimals are counts and are normalised and logged; values with decimals are taken as log-normalised.
    /// </summary>
    Guess,

    /// <summary>X is taken as it is, and is counts for DE: cell-eval's <c>--allow-discrete</c>.</summary>
    AsIs,

    /// <summary>X is log-normalised.</summary>
    Log1p,
}
