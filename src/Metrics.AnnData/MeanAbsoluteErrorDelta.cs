using System.ComponentModel;

namespace CellEval.Metrics.AnnData;

/// <summary>The metric <c>mae_delta</c>.</summary>
public static class MeanAbsoluteErrorDelta
{
    /// <summary>
    /// Mean absolute error over genes between the predicted and the real effect: each side's mean minus its control's.
    /// </summary>
    /// <param name="screens">The pair of screens.</param>
    /// <param name="embedKey">An embedding to compare instead of X; null compares X.</param>
    /// <returns>The error, averaged over genes or over dimensions of the embedding.</returns>
    [Metric(
        "mae_delta",
        Best = BestValue.Zero,
        Order = 50,
        Description = "Mean absolute error over genes between the predicted and the real effect.")]
    public static MetricScores Score(
        ScreenPair screens, [ObsmKey, Description(OptionDescriptions.EmbedKey)] string? embedKey = null)
    {
        var real = screens.Get(new PerturbationEffects(Side.Real, embedKey));
        var pred = screens.Get(new PerturbationEffects(Side.Pred, embedKey));
        return MetricScores.Create(screens.Perturbations, p => ProfileError.MeanAbsolute(pred[p], real[p]));
    }
}
