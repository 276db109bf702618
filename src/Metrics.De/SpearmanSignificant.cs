using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CellEval.Numerics;

namespace CellEval.Metrics.De;

/// <summary>The metric <c>de_spearman_sig</c>.</summary>
public static class SpearmanSignificant
{
    /// <summary>
    /// Spearman correlation over perturbations between the numbers of real and predicted significant genes.
    /// </summary>
    /// <param name="de">The tables.</param>
    /// <param name="fdrThreshold">Rows with a smaller fdr are significant; compared in float32.</param>
    /// <returns>
    /// One value, over the perturbations with a real significant gene, where a prediction without any counts 0; 1 when
    /// no perturbation is left, NaN when a single one is or a side is constant.
    /// </returns>
    [Metric(
        "de_spearman_sig",
        Best = BestValue.One,
        Order = 30,
        CorrectToFullDepth = true,
        Description =
            "Spearman correlation over perturbations between the numbers of real and predicted significant genes.")]
    public static double Score(
        DeContext de, [Range(0, 1), Description(OptionDescriptions.FdrThreshold)] double fdrThreshold = 0.05)
    {
        var real = de.Get(new SignificantRows(Side.Real, (float)fdrThreshold));
        var pred = de.Get(new SignificantRows(Side.Pred, (float)fdrThreshold));
        int[] counted = [.. Enumerable.Range(0, real.Count).Where(p => real[p].Length > 0)];
        double[] realCounts = [.. counted.Select(p => (double)real[p].Length)];
        double[] predCounts = [.. counted.Select(p => (double)pred[p].Length)];
        return counted.Length == 0 ? 1 : Correlation.Spearman(realCounts, predCounts);
    }
}
