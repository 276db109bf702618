namespace CellEval.Generators.Models;

/// <summary>The numbers that a parameter takes.</summary>
/// <param name="Minimum">The smallest; null is none.</param>
/// <param name="Maximum">The largest; null is none.</param>
/// <param name="MinimumIsExclusive">Whether only numbers above the minimum are meant.</param>
/// <param name="MaximumIsExclusive">Whether only numbers below the maximum are meant.</param>
internal sealed record RangeModel(
    ConstantModel? Minimum, ConstantModel? Maximum, bool MinimumIsExclusive, bool MaximumIsExclusive);
