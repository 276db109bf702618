namespace CellEval.Tests;

/// <summary>How near a number must be to the reference's.</summary>
/// <param name="Relative">Allowed difference as a share of the expected number.</param>
/// <param name="Absolute">Allowed difference as such; one of the two is enough.</param>
public sealed record Tolerance(double Relative, double Absolute)
{
    /// <summary>Counts, memberships, ranks and shares of them.</summary>
    public static Tolerance Exact { get; } = new(0, 0);

    /// <summary>p-values and FDRs, down to the smallest double.</summary>
    public static Tolerance Probability { get; } = new(1e-9, 0);

    /// <summary>Every other number.</summary>
    public static Tolerance Usual { get; } = new(1e-9, 1e-12);

    /// <summary>The standard deviation of equal numbers, which is rounding noise.</summary>
    public static Tolerance Noise { get; } = new(0, 1e-9);

    /// <summary>Whether two numbers agree; null is a missing number, and agrees with null only, as NaN with NaN.</summary>
    public bool Agree(double? expected, double? actual)
    {
        if (expected is not { } e || actual is not { } a)
            return expected is null && actual is null;
        if (!double.IsFinite(e) || !double.IsFinite(a))
            return e.Equals(a);
        double difference = Math.Abs(a - e);
        return difference <= Absolute || difference <= Relative * Math.Abs(e);
    }
}
