namespace CellEval;

/// <summary>What a perfect prediction scores.</summary>
public enum BestValue
{
    /// <summary>Nothing is best: the value describes, it does not judge.</summary>
    None,

    /// <summary>0 is best.</summary>
    Zero,

    /// <summary>1 is best.</summary>
    One,

    /// <summary>Less is better, without a bound.</summary>
    Lower,

    /// <summary>More is better, without a bound.</summary>
    Higher,
}
