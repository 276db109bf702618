using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace CellEval.Metrics.De;

/// <summary>The metric <c>de_direction_match</c>.</summary>
public static class DirectionMatch
{
    /// <summary>Share of the real significant genes whose predicted fold change has the same sign.</summary>
    /// <param name="de">The tables.</param>
    /// <param name="fdrThreshold">Rows with a smaller fdr are significant; compared in float32.</param>
    /// <returns>
    /// The share over real significant genes that the predicted table has too, significant there or not, fold changes
    /// not null; 0 is a sign of its own. No value without any such gene.
    /// </returns>
    [Metric(
        "de_direction_match",
        Best = BestValue.One,
        Order = 40,
        CorrectToFullDepth = true,
        Description = "Share of the real significant genes whose predicted log2 fold change has the same sign; 0 has a sign "
            + "of its own. Genes that the prediction lacks, or without a fold change on either side, do not count; no value "
            + "where none is left.")]
    public static MetricScores Score(
        DeContext de, [Range(0, 1), Description(OptionDescriptions.RealFdrThreshold)] double fdrThreshold = 0.05)
    {
        var significant = de.Get(new SignificantRows(Side.Real, (float)fdrThreshold));
        var joined = de.Get(new JoinedRows());
        return MetricScores.Create(de.Perturbations, p =>
        {
            var (same, compared) = (0, 0);
            foreach (var row in significant[p])
            {
                var predRow = joined.Span[row];
                if (predRow < 0)
                    continue;
                var real = de.Real.Log2FoldChange[row];
                var pred = de.Pred.Log2FoldChange[predRow];
                if (float.IsNaN(real) || float.IsNaN(pred))
                    continue;
                compared++;
                same += MathF.Sign(real) == MathF.Sign(pred) ? 1 : 0;
            }

            return compared == 0 ? null : (double)same / compared;
        });
    }
}
