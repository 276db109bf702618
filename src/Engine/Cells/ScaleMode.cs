namespace CellEval.Engine;

/// <summary>How a run learns the scale of X. Statements say what X holds; what does not fit is refused where it shows.</summary>
public enum ScaleMode
{
    /// <summary>
    /// Values without decimals are counts and are normalised and logged; values with decimals are taken as log-normalised.
    /// </summary>
    Guess,

    /// <summary>X is taken as it is, neither normalised nor logged, and is counts for DE: cell-eval's <c>--allow-discrete</c>.</summary>
    AsIs,

    /// <summary>X is log-normalised, decimals or none; values of 15 and more are refused as always.</summary>
    Log1p,

    /// <summary>
    /// X is counts, which may have decimals (corrected ones have): normalised to the median total and logged, as counts that are
    /// recognised.
    /// </summary>
    Counts,
}
