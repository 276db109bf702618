using CellEval.Numerics;

namespace CellEval.Jobs;

/// <summary>The difference between two models by one metric, over the perturbations for which both have a value.</summary>
/// <param name="ModelA">One model.</param>
/// <param name="ModelB">Another one.</param>
/// <param name="Difference">The mean of A's values minus B's; null where there is none.</param>
/// <param name="Interval">Its interval, with perturbations resampled for both at once; null for a scalar, and of fewer than two.</param>
/// <param name="Perturbations">The perturbations for which both have a value.</param>
public sealed record ModelPair(string ModelA, string ModelB, double? Difference, ConfidenceInterval? Interval, int Perturbations)
{
    /// <summary>Gets whether the interval leaves 0 out; null where it has no limits.</summary>
    public bool? IsDifferent => Interval is { } interval && !double.IsNaN(interval.Low) ? !interval.Contains(0) : null;
}
