using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace CellEval.Metrics.De;

/// <summary>The metric <c>precision</c>.</summary>
public static class Precision
{
    /// <summary>
    /// Share of the predicted top-k DE genes that are among the real top-k. DE genes are a side's significant ones,
    /// best first: null last, infinities as numbers, ties in row order.
    /// </summary>
    /// <param name="de">The tables.</param>
    /// <param name="k">How many genes to compare; null for all significant predicted genes.</param>
    /// <param name="fdrThreshold">Rows with a smaller fdr are significant; compared in float32.</param>
    /// <param name="sortBy">
    /// What ranks genes: fold changes from the largest down, p-value and fdr from the smallest up.
    /// </param>
    /// <returns>
    /// |top k' real ∩ top k' pred| / k' with k' = min(k, number of significant predicted genes); 0 where k' = 0, and
    /// everywhere when a side has no significant gene at all.
    /// </returns>
    [Metric(
        "precision",
        K = [null, 50, 100, 200, 500],
        Best = BestValue.One,
        Order = 20,
        CorrectToFullDepth = true,
        Description = "Share of the top k predicted significant genes that are also among the top k real ones. Each side is "
            + "ranked by itself, equal ranks by row order; k is at most the number of predicted significant genes (N: just "
            + "that); 0 where a side has none.")]
    [InProfile("minimal", "precision_at_N")]
    public static MetricScores Score(
        DeContext de,
        int? k,
        [Range(0, 1), Description(OptionDescriptions.FdrThreshold)] double fdrThreshold = 0.05,
        [Description(OptionDescriptions.SortBy)] DeSortBy sortBy = DeSortBy.AbsLog2FoldChange) =>
        SharedGenes.Share(de, sortBy, fdrThreshold, Side.Pred, k);
}
