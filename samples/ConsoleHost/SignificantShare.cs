using CellEval;

namespace ConsoleHost;

/// <summary>A metric of the program's own.</summary>
public static class SignificantShare
{
    /// <summary>Compares how many genes are significant.</summary>
    /// <param name="de">Both DE tables.</param>
    /// <param name="fdrThreshold">The false discovery rate below which a gene is significant.</param>
    /// <returns>Predicted over real significant genes; no value where there is no real one.</returns>
    [Metric("significant_share", Best = BestValue.One, Description = "Number of significant genes, prediction over real.")]
    public static MetricScores Score(DeContext de, double fdrThreshold = 0.05)
    {
        var real = de.Get(new RankedGenes(Side.Real, DeSortBy.AbsLog2FoldChange, (float)fdrThreshold));
        var pred = de.Get(new RankedGenes(Side.Pred, DeSortBy.AbsLog2FoldChange, (float)fdrThreshold));
        return MetricScores.Create(
            de.Perturbations, p => real[p].Length == 0 ? null : (double)pred[p].Length / real[p].Length);
    }
}
