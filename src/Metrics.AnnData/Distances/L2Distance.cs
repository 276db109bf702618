using CellEval.Numerics;

namespace CellEval.Metrics.AnnData;

/// <summary>Euclidean distance: <c>l2</c>.</summary>
[Strategy("l2")]
public sealed class L2Distance : ITiledDistance
{
    DistanceKernel ITiledDistance.Kernel => DistanceKernel.Euclidean;

    /// <inheritdoc/>
    public double Between(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => Numerics.Distances.Euclidean(x, y);
}
