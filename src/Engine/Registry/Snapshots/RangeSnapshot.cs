using CellEval.SourceGenModel;

namespace CellEval.Engine;

/// <summary>The numbers that an option takes.</summary>
/// <param name="Minimum">The smallest; null is none.</param>
/// <param name="Maximum">The largest; null is none.</param>
/// <param name="MinimumIsExclusive">Whether only numbers above the minimum are meant; without one, all but -infinity.</param>
/// <param name="MaximumIsExclusive">Whether only numbers below the maximum are meant; without one, all but infinity.</param>
public sealed record RangeSnapshot(double? Minimum, double? Maximum, bool MinimumIsExclusive, bool MaximumIsExclusive)
{
    internal static RangeSnapshot Of(ParameterRange range) => new(
        Finite(range.Minimum), Finite(range.Maximum), range.MinimumIsExclusive, range.MaximumIsExclusive);

    // JSON has no infinity.
    private static double? Finite(double bound) => double.IsFinite(bound) ? bound : null;
}
