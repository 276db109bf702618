using System.ComponentModel;
using CellEval.Numerics;

namespace CellEval.Metrics.AnnData;

/// <summary>The metric <c>pearson_delta</c>.</summary>
public static class PearsonDelta
{
    /// <summary>
    /// Pearson correlation between the predicted and the real effect: each side's mean minus its control's.
    /// </summary>
    /// <param name="screens">The pair of screens.</param>
    /// <param name="embedKey">An embedding to compare instead of X; null compares X.</param>
    /// <returns>
    /// The correlation over genes or over dimensions of the embedding; NaN where an effect is constant or has a single
    /// one.
    /// </returns>
    [Metric(
        "pearson_delta",
        Best = BestValue.One,
        Order = 10,
        CorrectToFullDepth = true,
        Description = "Pearson correlation over genes between the predicted and the real effect.")]
    [InProfile("minimal")]
    public static MetricScores Score(
        ScreenPair screens, [ObsmKey, Description(OptionDescriptions.EmbedKey)] string? embedKey = null)
    {
        var real = screens.Get(new PerturbationEffects(Side.Real, embedKey));
        var pred = screens.Get(new PerturbationEffects(Side.Pred, embedKey));
        return MetricScores.Create(screens.Perturbations, p => Correlation.Pearson(pred[p], real[p]));
    }
}
