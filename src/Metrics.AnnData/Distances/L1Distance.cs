using CellEval.Numerics;

namespace CellEval.Metrics.AnnData;

/// <summary>Sum of absolute differences: <c>l1</c>.</summary>
[Strategy("l1")]
public sealed class L1Distance : ITiledDistance
{
    DistanceKernel ITiledDistance.Kernel => DistanceKernel.Manhattan;

    /// <inheritdoc/>
    public double Between(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => Numerics.Distances.Manhattan(x, y);
}
