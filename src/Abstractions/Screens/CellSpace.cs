namespace CellEval;

/// <summary>The space in which a sink sees the values of X.</summary>
public enum CellSpace
{
    /// <summary>What metrics compare: log1p of counts normalised to the median total, or X where it is that already.</summary>
    Normalized,

    /// <summary>X as the file has it.</summary>
    Raw,
}
