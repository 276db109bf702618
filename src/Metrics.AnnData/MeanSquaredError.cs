using System.ComponentModel;

namespace CellEval.Metrics.AnnData;

/// <summary>The metric <c>mse</c>.</summary>
public static class MeanSquaredError
{
    /// <summary>Mean squared error over genes between the predicted and the real mean expression.</summary>
    /// <param name="screens">The pair of screens.</param>
    /// <param name="embedKey">An embedding to compare instead of X; null compares X.</param>
    /// <returns>The error, averaged over genes or over dimensions of the embedding.</returns>
    [Metric(
        "mse",
        Best = BestValue.Zero,
        Order = 20,
        Description = "Mean squared error over genes between the predicted and the real mean expression.")]
    [InProfile("minimal")]
    public static MetricScores Score(
        ScreenPair screens, [ObsmKey, Description(OptionDescriptions.EmbedKey)] string? embedKey = null)
    {
        var real = screens.Get(new LabelMeans(Side.Real, embedKey));
        var pred = screens.Get(new LabelMeans(Side.Pred, embedKey));
        return MetricScores.Create(screens.Perturbations, p => ProfileError.MeanSquared(pred[p], real[p]));
    }
}
