using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CellEval.Numerics;

namespace CellEval.Metrics.De;

/// <summary>The metric <c>pr_auc</c>.</summary>
public static class AveragePrecision
{
    /// <summary>Average precision of the predicted fdr as a score for real significance.</summary>
    /// <param name="de">The tables.</param>
    /// <param name="fdrThreshold">Real rows with a smaller fdr are significant; compared in float32.</param>
    /// <returns>
    /// The average precision over the rows of the real table; NaN when all or none of them are significant. A row's
    /// score is −log10 of the predicted fdr clipped to [1e-10, 1], in float32, 1 standing for a gene that is missing
    /// there; equal scores are tied.
    /// </returns>
    [Metric(
        "pr_auc",
        Best = BestValue.One,
        Order = 80,
        CorrectToFullDepth = true,
        Description =
            "Average precision of the predicted fdr, as a score for a gene's being significant in the real table.")]
    public static MetricScores Score(
        DeContext de, [Range(0, 1), Description(OptionDescriptions.RealFdrThreshold)] double fdrThreshold = 0.05) =>
        SignificanceScores.Area(de, fdrThreshold, BinaryClassification.AveragePrecision);
}
