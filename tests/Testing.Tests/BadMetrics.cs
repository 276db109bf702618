using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace CellEval.Testing.Tests;

/// <summary>Metrics that break one promise each, and one that breaks none.</summary>
public static class BadMetrics
{
    [Metric("sound", K = [null, 2], Best = BestValue.One, Description = "The share of equal signs.")]
    public static MetricScores Sound(
        DeContext de,
        int? k,
        [Range(0, 1), Description("Genes with a smaller fdr are significant.")] double fdrThreshold = 0.05,
        DeSortBy sortBy = DeSortBy.PValue)
    {
        var real = de.Get(new RankedGenes(Side.Real, sortBy, (float)fdrThreshold));
        var pred = de.Get(new RankedGenes(Side.Pred, sortBy, (float)fdrThreshold));
        return MetricScores.Create(de.Perturbations, p =>
        {
            int[] top = [.. real[p].ToArray().Take(k ?? int.MaxValue)];
            return top.Length == 0 ? null : (double)top.Intersect(pred[p].ToArray()).Count() / top.Length;
        });
    }

    [Metric("two", Description = "Two columns.")]
    public static (MetricScores Real, MetricScores Pred) Two(DeContext de) => (Rows(de.Real), Rows(de.Pred));

    [Metric("two_swept", K = [2], Description = "Two columns of each variant.")]
    public static (MetricScores Rows, MetricScores TheDepth) TwoSwept(DeContext de, int? k) =>
        (Rows(de.Real), MetricScores.Create(de.Perturbations, _ => k ?? 0));

    [Metric("sees_rows", Description = "Depends on the order of rows.")]
    public static MetricScores SeesRows(DeContext de) =>
        MetricScores.Create(de.Perturbations, p => de.Real.Log2FoldChange[de.Real.RowsOf(p)][0]);

    [Metric("sees_genes", Description = "Depends on the order of genes.")]
    public static MetricScores SeesGenes(ScreenPair pair) =>
        MetricScores.Create(pair.Perturbations, p => pair.Get(new LabelMeans(Side.Real))[p][0]);

    [Metric("sees_names", Description = "Depends on names.")]
    public static MetricScores SeesNames(ScreenPair pair) =>
        MetricScores.Create(pair.Perturbations, p => pair.Perturbations[p].Length);

    [Metric("sees_order", Description = "Depends on the order of names.")]
    public static MetricScores SeesOrder(ScreenPair pair) => MetricScores.Create(pair.Perturbations, p => p);

    [Metric("sees_threads", Description = "Depends on threads.")]
    public static double SeesThreads(ScreenCells cells, IComputeResources resources) =>
        cells.Perturbations.Count + resources.MaxDegreeOfParallelism;

    [Metric("sees_culture", Description = "Depends on the culture.")]
    public static double SeesCulture(DeContext de) =>
        de.Perturbations.Count + 1.5.ToString(CultureInfo.CurrentCulture).IndexOf('.', StringComparison.Ordinal);

    [Metric("never_best", Best = BestValue.Zero, Description = "Is never 0.")]
    public static double NeverBest(ScreenCells cells) => cells.Perturbations.Count;

    [Metric("needs_two", Description = "Throws for one perturbation.")]
    public static double NeedsTwo(DeContext de) =>
        de.Perturbations.Count > 1 ? 1 : throw new InvalidOperationException("One is too few.");

    private static MetricScores Rows(DeTable table) => MetricScores.Create(
        table.Perturbations, p => table.RowsOf(p).GetOffsetAndLength(table.RowCount).Length);
}
