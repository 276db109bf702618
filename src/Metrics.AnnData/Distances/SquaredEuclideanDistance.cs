namespace CellEval.Metrics.AnnData;

/// <summary>Squared euclidean distance: <c>sqeuclidean</c>.</summary>
[Strategy("sqeuclidean")]
public sealed class SquaredEuclideanDistance : IDistance
{
    /// <inheritdoc/>
    public double Between(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => Numerics.Distances.SquaredEuclidean(x, y);
}
