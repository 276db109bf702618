namespace CellEval.Metrics.AnnData;

/// <summary>
/// Sum of absolute differences relative to that of absolute sums, NaN for two effects of zeros: <c>braycurtis</c>.
/// </summary>
[Strategy("braycurtis")]
public sealed class BrayCurtisDistance : IDistance
{
    /// <inheritdoc/>
    public double Between(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => Numerics.Distances.BrayCurtis(x, y);
}
