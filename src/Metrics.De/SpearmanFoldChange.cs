using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CellEval.Numerics;

namespace CellEval.Metrics.De;

/// <summary>The metric <c>de_spearman_lfc_sig</c>.</summary>
public static class SpearmanFoldChange
{
    /// <summary>Spearman correlation of real and predicted fold changes over the real significant genes.</summary>
    /// <param name="de">The tables.</param>
    /// <param name="fdrThreshold">Rows with a smaller fdr are significant; compared in float32.</param>
    /// <returns>
    /// The correlation; the predicted change is 0 where the gene is missing, pairs with a null are left out. No value
    /// without a real significant gene; NaN for fewer than two pairs or a constant side.
    /// </returns>
    [Metric(
        "de_spearman_lfc_sig",
        Best = BestValue.One,
        Order = 50,
        CorrectToFullDepth = true,
        Description = "Spearman correlation of real and predicted log2 fold changes over the real significant genes.")]
    public static MetricScores Score(
        DeContext de, [Range(0, 1), Description(OptionDescriptions.RealFdrThreshold)] double fdrThreshold = 0.05)
    {
        var significant = de.Get(new SignificantRows(Side.Real, (float)fdrThreshold));
        var joined = de.Get(new JoinedRows());
        return MetricScores.Create(de.Perturbations, p =>
        {
            if (significant[p].Length == 0)
                return null;

            var real = new List<double>(significant[p].Length);
            var pred = new List<double>(significant[p].Length);
            foreach (var row in significant[p])
            {
                var predRow = joined.Span[row];
                double x = de.Real.Log2FoldChange[row];
                double y = predRow < 0 ? 0 : de.Pred.Log2FoldChange[predRow];
                if (double.IsNaN(x) || double.IsNaN(y))
                    continue;
                real.Add(x);
                pred.Add(y);
            }

            return Correlation.Spearman(real.ToArray(), pred.ToArray());
        });
    }
}
