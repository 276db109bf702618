using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace CellEval.Metrics.De;

/// <summary>The metric <c>de_nsig_counts</c>.</summary>
public static class SignificantCounts
{
    /// <summary>Numbers of significant genes of both sides.</summary>
    /// <param name="de">The tables.</param>
    /// <param name="fdrThreshold">Rows with a smaller fdr are significant; compared in float32.</param>
    /// <returns>The number of real and of predicted significant genes; 0 where there is none.</returns>
    [Metric(
        "de_nsig_counts",
        Best = BestValue.None,
        Order = 70,
        Description = "Number of significant genes of the real and of the predicted table.")]
    [InProfile("minimal")]
    public static (MetricScores Real, MetricScores Pred) Score(
        DeContext de, [Range(0, 1), Description(OptionDescriptions.FdrThreshold)] double fdrThreshold = 0.05) =>
        (Count(de, Side.Real, fdrThreshold), Count(de, Side.Pred, fdrThreshold));

    private static MetricScores Count(DeContext de, Side side, double fdrThreshold)
    {
        var significant = de.Get(new SignificantRows(side, (float)fdrThreshold));
        return MetricScores.Create(de.Perturbations, p => significant[p].Length);
    }
}
