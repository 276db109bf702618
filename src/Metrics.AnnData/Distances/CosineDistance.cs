using CellEval.Numerics;

namespace CellEval.Metrics.AnnData;

/// <summary>One minus the cosine of the angle, 1 where an effect is all zeros: <c>cosine</c>.</summary>
[Strategy("cosine")]
public sealed class CosineDistance : ITiledDistance
{
    DistanceKernel ITiledDistance.Kernel => DistanceKernel.Cosine;

    /// <inheritdoc/>
    public double Between(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => Numerics.Distances.Cosine(x, y);
}
