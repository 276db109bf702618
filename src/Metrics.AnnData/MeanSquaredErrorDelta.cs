using System.ComponentModel;

namespace CellEval.Metrics.AnnData;

/// <summary>The metric <c>mse_delta</c>.</summary>
public static class MeanSquaredErrorDelta
{
    /// <summary>
    /// Mean squared error over genes between the predicted and the real effect: each side's mean minus its control's.
    /// </summary>
    /// <param name="screens">The pair of screens.</param>
    /// <param name="embedKey">An embedding to compare instead of X; null compares X.</param>
    /// <returns>The error, averaged over genes or over dimensions of the embedding.</returns>
    [Metric(
        "mse_delta",
        Best = BestValue.Zero,
        Order = 40,
        Description = "Mean squared error over genes between the predicted and the real effect.")]
    public static MetricScores Score(
        ScreenPair screens, [ObsmKey, Description(OptionDescriptions.EmbedKey)] string? embedKey = null)
    {
        var real = screens.Get(new PerturbationEffects(Side.Real, embedKey));
        var pred = screens.Get(new PerturbationEffects(Side.Pred, embedKey));
        return MetricScores.Create(screens.Perturbations, p => ProfileError.MeanSquared(pred[p], real[p]));
    }
}
