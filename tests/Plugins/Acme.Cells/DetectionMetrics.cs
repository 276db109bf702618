using CellEval;

namespace Acme.Cells;

public static class DetectionMetrics
{
    [Metric("detection_gap", Best = BestValue.Zero, Description = "Genes that a predicted cell shows more than a real one, on average.")]
    [InProfile("acme")]
    public static MetricScores Gap(Detection cells)
    {
        var real = cells.Get(new MeanGenes(Side.Real));
        var pred = cells.Get(new MeanGenes(Side.Pred));
        return MetricScores.Create(cells.Perturbations, p => pred[p] - real[p]);
    }

    [Metric("detection_control_gap", Best = BestValue.Zero, Description = "The same, of the control.")]
    [InProfile("acme")]
    public static double ControlGap(Detection cells) =>
        cells.Get(new MeanGenes(Side.Pred))[cells.Perturbations.ControlLabel]
        - cells.Get(new MeanGenes(Side.Real))[cells.Perturbations.ControlLabel];
}
