using CellEval;

namespace Acme.Metrics;

public static class LargestMiss
{
    [Metric("largest_miss", Best = BestValue.Zero, Description = "Largest difference of a gene's mean, prediction against real.")]
    public static MetricScores Score(ScreenPair screens)
    {
        var real = screens.Get(new LabelMeans(Side.Real));
        var pred = screens.Get(new LabelMeans(Side.Pred));
        return MetricScores.Create(
            screens.Perturbations,
            p => Enumerable.Range(0, real.ColumnCount).Max(gene => Math.Abs(pred[p][gene] - real[p][gene])));
    }
}
