using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CellEval;

namespace Acme.Metrics;

public static class MovedShare
{
    [Metric(
        "moved_share",
        K = [null, 1],
        Best = BestValue.One,
        Description = "Share of the real top-k DE genes that are significant in the prediction, whatever their rank there.")]
    public static MetricScores Score(
        DeContext de,
        int? k,
        [Range(0, 1), Description("Genes with a smaller fdr are significant.")] double fdrThreshold = 0.05)
    {
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
