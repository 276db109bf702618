using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CellEval;

namespace AcmeNamespace;

/// <summary>A metric on differential expression: it takes a <see cref="DeContext"/>.</summary>
public static class MovedShare
{
    /// <summary>
    /// Share of the real top-k DE genes that are significant in the prediction, whatever their rank there.
    /// </summary>
    /// <param name="de">Both DE tables.</param>
    /// <param name="k">The number of top genes; null means all. There is a variant for each value of K.</param>
    /// <param name="fdrThreshold">What is significant; users set it with --set moved_share.fdr_threshold=0.01.</param>
    /// <returns>A value for each perturbation; none where no real gene is significant.</returns>
    [Metric(
        "moved_share",
        K = [null, 50],
        Best = BestValue.One,
        Description = "Share of the real top-k DE genes that are significant in the prediction, whatever their rank there.")]
    public static MetricScores Score(
        DeContext de,
        int? k,
        [Range(0, 1), Description("Genes with a smaller fdr are significant.")] double fdrThreshold = 0.05)
    {
        // Computed once for all variants, and for all other metrics that ask for the same.
        var real = de.Get(new RankedGenes(Side.Real, DeSortBy.AbsLog2FoldChange, (float)fdrThreshold));
        var pred = de.Get(new RankedGenes(Side.Pred, DeSortBy.AbsLog2FoldChange, (float)fdrThreshold));
        return MetricScores.Create(de.Perturbations, p =>
        {
            var moved = pred[p].ToArray().ToHashSet();
            int[] top = [.. real[p].ToArray().Take(k ?? int.MaxValue)];
            return top.Length == 0 ? null : (double)top.Count(moved.Contains) / top.Length;
        });
    }
}
