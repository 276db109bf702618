namespace CellEval.Metrics.AnnData;

/// <summary>One minus Pearson's correlation, NaN where an effect is constant: <c>correlation</c>.</summary>
[Strategy("correlation")]
public sealed class CorrelationDistance : IDistance
{
    /// <inheritdoc/>
    public double Between(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => Numerics.Distances.Correlation(x, y);
}
