using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace CellEval.Metrics.De;

/// <summary>The metric <c>overlap</c>.</summary>
public static class Overlap
{
    /// <summary>
    /// Share of the real top-k DE genes that are among the predicted top-k. DE genes are a side's significant ones,
    /// best first: null last, infinities as numbers, ties in row order.
    /// </summary>
    /// <param name="de">The tables.</param>
    /// <param name="k">How many genes to compare; null for all significant real genes.</param>
    /// <param name="fdrThreshold">Rows with a smaller fdr are significant; compared in float32.</param>
    /// <param name="sortBy">
    /// What ranks genes: fold changes from the largest down, p-value and fdr from the smallest up.
    /// </param>
    /// <returns>
    /// |top k' real ∩ top k' pred| / k' with k' = min(k, number of significant real genes); 0 where k' = 0, and
    /// everywhere when a side has no significant gene at all.
    /// </returns>
    [Metric(
        "overlap",
        K = [null, 50, 100, 200, 500],
        Best = BestValue.One,
        Order = 10,
        CorrectToFullDepth = true,
        Description = "Share of the top k real significant genes that are also among the top k predicted ones. Each side is "
            + "ranked by itself, equal ranks by row order; k is at most the number of real significant genes (N: just that); "
            + "0 where a side has none.")]
    [InProfile("minimal", "overlap_at_N")]
    [InProfile("vcc", "overlap_at_N")]
    public static MetricScores Score(
        DeContext de,
        int? k,
        [Range(0, 1), Description(OptionDescriptions.FdrThreshold)] double fdrThreshold = 0.05,
        [Description(OptionDescriptions.SortBy)] DeSortBy sortBy = DeSortBy.AbsLog2FoldChange) =>
        SharedGenes.Share(de, sortBy, fdrThreshold, Side.Real, k);
}
