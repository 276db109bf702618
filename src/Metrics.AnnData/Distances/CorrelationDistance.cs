namespace CellEval.Metrics.AnnData;

/// <summary>One minus Pearson's correlation: <c>correlation</c>.</summary>
[Strategy("correlation")]
public sealed class CorrelationDistance : IDistance
{
    /// <inheritdoc/>
    public double Between(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => Numerics.Distances.Correlation(x, y);
}
