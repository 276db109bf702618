namespace CellEval.Numerics.Tests;

/// <summary>Comparisons that a wrong number, or a NaN on one side only, cannot pass.</summary>
internal static class Near
{
    public static void Relatively(double expected, double actual, double tolerance) =>
        Assert.True(
            double.IsNaN(expected)
                ? double.IsNaN(actual)
                : Math.Abs(actual - expected) <= tolerance * Math.Abs(expected),
            FormattableString.Invariant($"Expected {expected:R}, got {actual:R}."));

    public static void Absolutely(double expected, double actual, double tolerance) =>
        Assert.True(
            double.IsNaN(expected) ? double.IsNaN(actual) : Math.Abs(actual - expected) <= tolerance,
            FormattableString.Invariant($"Expected {expected:R}, got {actual:R}."));

    /// <summary>1e-9 relative or 1e-12 absolute: what the goldens ask of most numbers.</summary>
    public static void Golden(double expected, double actual) =>
        Assert.True(
            double.IsNaN(expected)
                ? double.IsNaN(actual)
                : Math.Abs(actual - expected) <= Math.Max(1e-12, 1e-9 * Math.Abs(expected)),
            FormattableString.Invariant($"Expected {expected:R}, got {actual:R}."));
}
