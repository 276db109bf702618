namespace CellEval.Metrics.AnnData;

/// <summary>
/// Sum of absolute differences, each relative to the sum of its sizes, 0/0 counting 0: <c>canberra</c>.
/// </summary>
[Strategy("canberra")]
public sealed class CanberraDistance : IDistance
{
    /// <inheritdoc/>
    public double Between(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => Numerics.Distances.Canberra(x, y);
}
