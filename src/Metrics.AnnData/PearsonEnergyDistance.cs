using System.ComponentModel;
using CellEval.Numerics;

namespace CellEval.Metrics.AnnData;

/// <summary>The metric <c>pearson_edistance</c>.</summary>
public static class PearsonEnergyDistance
{
    /// <summary>
    /// Pearson correlation over perturbations of the energy distances to control in real and in prediction. The energy
    /// distance of cells x and control cells y is 2·mean‖x−y‖ − mean‖x−x'‖ − mean‖y−y'‖, with euclidean norms and means
    /// over all ordered pairs, self pairs included.
    /// </summary>
    /// <param name="cells">The cells of both screens.</param>
    /// <param name="embedKey">An embedding to compare instead of X; null compares X.</param>
    /// <returns>One value; NaN for fewer than two perturbations or where a side is constant.</returns>
    [Metric(
        "pearson_edistance",
        Best = BestValue.One,
        Order = 70,
        Description = "Pearson correlation over perturbations between the energy distances of their cells to the "
            + "control cells, real and predicted.")]
    public static double Score(
        ScreenCells cells, [ObsmKey, Description(OptionDescriptions.EmbedKey)] string? embedKey = null)
    {
        var real = cells.Get(new ControlEnergyDistances(Side.Real, embedKey));
        var pred = cells.Get(new ControlEnergyDistances(Side.Pred, embedKey));
        return Correlation.Pearson(real.Span, pred.Span);
    }
}
