namespace CellEval.Metrics.De;

/// <summary>The metric <c>overlap</c>.</summary>
public static class Overlap
{
    /// <summary>Share of the real top-k DE genes that are among the predicted top-k.</summary>
    /// <param name="de">The tables.</param>
    /// <param name="k">How many genes to compare; null for all significant real genes.</param>
    /// <param name="fdrThreshold">Rows with a smaller fdr are significant.</param>
    /// <param name="sortBy">What ranks genes.</param>
    /// <returns>|top k' real ∩ top k' pred| / k' with k' = min(k, number of significant real genes); 0 where k' = 0.</returns>
    [Metric(
        "overlap",
        K = [null, 50, 100, 200, 500],
        Best = BestValue.One,
        Order = 10,
        CorrectToFullDepth = true,
        Description = "Share of the real top-k DE genes that are among the predicted top-k.")]
    [InProfile("minimal", "overlap_at_N")]
    [InProfile("vcc", "overlap_at_N")]
    public static MetricScores Score(
        DeContext de, int? k, double fdrThreshold = 0.05, DeSortBy sortBy = DeSortBy.AbsLog2FoldChange) =>
        RankOverlap.Share(de, sortBy, fdrThreshold, (real, pred) => Math.Min(k ?? real, real));
}
