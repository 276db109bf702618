using System.ComponentModel;

namespace CellEval.Metrics.AnnData;

/// <summary>The metric <c>mae</c>.</summary>
public static class MeanAbsoluteError
{
    /// <summary>Mean absolute error over genes between the predicted and the real mean expression.</summary>
    /// <param name="screens">The pair of screens.</param>
    /// <param name="embedKey">An embedding to compare instead of X; null compares X.</param>
    /// <returns>The error, averaged over genes or over dimensions of the embedding.</returns>
    [Metric(
        "mae",
        Best = BestValue.Zero,
        Order = 30,
        Description = "Mean absolute error over genes between the predicted and the real mean expression.")]
    [InProfile("minimal")]
    [InProfile("vcc")]
    public static MetricScores Score(
        ScreenPair screens, [ObsmKey, Description(OptionDescriptions.EmbedKey)] string? embedKey = null)
    {
        var real = screens.Get(new LabelMeans(Side.Real, embedKey));
        var pred = screens.Get(new LabelMeans(Side.Pred, embedKey));
        return MetricScores.Create(screens.Perturbations, p => ProfileError.MeanAbsolute(pred[p], real[p]));
    }
}
