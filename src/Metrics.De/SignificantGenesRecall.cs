using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace CellEval.Metrics.De;

/// <summary>The metric <c>de_sig_genes_recall</c>.</summary>
public static class SignificantGenesRecall
{
    /// <summary>Share of the real significant genes that are significant in the prediction.</summary>
    /// <param name="de">The tables.</param>
    /// <param name="fdrThreshold">Rows with a smaller fdr are significant; compared in float32.</param>
    /// <returns>|real ∩ pred| / |real|; no value without a real significant gene.</returns>
    [Metric(
        "de_sig_genes_recall",
        Best = BestValue.One,
        Order = 60,
        CorrectToFullDepth = true,
        Description = "Share of the real significant genes that are significant in the prediction.")]
    public static MetricScores Score(
        DeContext de, [Range(0, 1), Description(OptionDescriptions.FdrThreshold)] double fdrThreshold = 0.05)
    {
        var significant = de.Get(new SignificantRows(Side.Real, (float)fdrThreshold));
        var joined = de.Get(new JoinedRows());
        return MetricScores.Create(de.Perturbations, p =>
        {
            var found = 0;
            foreach (var row in significant[p])
            {
                var predRow = joined.Span[row];
                found += predRow >= 0 && de.Pred.Fdr[predRow] < (float)fdrThreshold ? 1 : 0;
            }

            return significant[p].Length == 0 ? null : (double)found / significant[p].Length;
        });
    }
}
