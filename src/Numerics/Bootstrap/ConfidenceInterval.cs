namespace CellEval.Numerics;

/// <summary>Where a statistic would lie if other perturbations had been drawn; both NaN where that cannot be said.</summary>
/// <param name="Low">The lower limit.</param>
/// <param name="High">The upper limit.</param>
public readonly record struct ConfidenceInterval(double Low, double High)
{
    /// <summary>Says whether a value lies between the limits, or on one of them.</summary>
    /// <param name="value">The value.</param>
    /// <returns>False also where the limits are NaN.</returns>
    public bool Contains(double value) => Low <= value && value <= High;
}
