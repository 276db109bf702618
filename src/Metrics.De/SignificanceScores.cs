namespace CellEval.Metrics.De;

/// <summary>
/// The classification that the AUCs judge: each row of the real table is significant or not, and scored by the
/// predicted fdr of the same gene: −log10 of the fdr clipped to [1e-10, 1], where a missing gene and a null have 1. The
/// logarithm is taken in double and rounded to float32, which decides what is tied.
/// </summary>
/// <param name="FdrThreshold">Real rows with a smaller fdr are significant; compared in float32.</param>
internal readonly record struct SignificanceScores(float FdrThreshold)
    : IMemoKey<DeContext, (ReadOnlyMemory<bool> Labels, ReadOnlyMemory<float> Scores)>
{
    private const float SmallestFdr = 1e-10f;

    /// <summary>Applies a curve's area to the rows of each perturbation.</summary>
    public static MetricScores Area(
        DeContext de, double fdrThreshold, Func<ReadOnlySpan<bool>, ReadOnlySpan<float>, double> area)
    {
        var (labels, scores) = de.Get(new SignificanceScores((float)fdrThreshold));
        return MetricScores.Create(de.Perturbations, p =>
        {
            var rows = de.Real.RowsOf(p);
            return area(labels.Span[rows], scores.Span[rows]);
        });
    }

    /// <inheritdoc/>
    public (ReadOnlyMemory<bool> Labels, ReadOnlyMemory<float> Scores) Compute(
        DeContext context, CancellationToken cancellationToken)
    {
        var joined = context.Get(new JoinedRows()).Span;
        var labels = new bool[joined.Length];
        var scores = new float[joined.Length];
        var significant = context.Get(new SignificantRows(Side.Real, FdrThreshold));
        for (var p = 0; p < significant.Count; p++)
        {
            foreach (var row in significant[p])
                labels[row] = true;
        }

        for (var row = 0; row < joined.Length; row++)
        {
            var fdr = joined[row] < 0 ? 1 : context.Pred.Fdr[joined[row]];
            fdr = float.IsNaN(fdr) ? 1 : Math.Clamp(fdr, SmallestFdr, 1);
            scores[row] = (float)-Math.Log10(fdr);
        }

        return (labels, scores);
    }
}
