namespace CellEval.Metrics.AnnData;

/// <summary>Largest absolute difference: <c>chebyshev</c>.</summary>
[Strategy("chebyshev")]
public sealed class ChebyshevDistance : IDistance
{
    /// <inheritdoc/>
    public double Between(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => Numerics.Distances.Chebyshev(x, y);
}
