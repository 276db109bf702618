using CellEval.Reporting.Reading;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace CellEval.Reporting.Plots;

/// <summary>Predicted against real log2 fold changes of a perturbation's genes.</summary>
internal static class EffectScatter
{
    public const int Width = 320;
    public const int Height = 300;

    /// <summary>Genes with the largest effects are all drawn, up to so many; and so many of the others.</summary>
    public const int Largest = 250;
    public const int Sampled = 150;

    /// <summary>Chooses the genes to draw: the largest effects of either table, and of the others every n-th by name.</summary>
    public static IReadOnlyList<GeneEffect> Choose(IReadOnlyList<GeneEffect> genes)
    {
        if (genes.Count <= Largest + Sampled)
            return genes;
        var largest = Enumerable.Range(0, genes.Count)
            .OrderByDescending(gene => Math.Max(Math.Abs(genes[gene].Real), Math.Abs(genes[gene].Pred)))
            .Take(Largest)
            .ToHashSet();
        var others = Enumerable.Range(0, genes.Count).Where(gene => !largest.Contains(gene)).ToArray();
        var sampled = Enumerable.Range(0, Sampled).Select(i => others[(int)((long)i * others.Length / Sampled)]).Distinct();
        return [.. largest.Concat(sampled).Order().Select(gene => genes[gene])];
    }

    public static PlotModel Of(IReadOnlyList<GeneEffect> genes)
    {
        var reach = genes.Count == 0 ? 1 : Math.Max(0.1, genes.Max(gene => Math.Max(Math.Abs(gene.Real), Math.Abs(gene.Pred))) * 1.06);
        var across = PlotBase.Linear(AxisPosition.Bottom, "real log2 fold change");
        var up = PlotBase.Linear(AxisPosition.Left, "predicted log2 fold change");
        foreach (var axis in new[] { across, up })
            (axis.Minimum, axis.Maximum, axis.IntervalLength) = (-reach, reach, 50);

        var plot = PlotBase.Create(across, up);
        plot.Annotations.Add(PlotBase.Diagonal());
        // What matters most is drawn last, over the others.
        foreach (var (real, pred, shape, size, colour) in new[]
        {
            (false, false, MarkerType.Circle, 1.7, Palette.Neither),
            (true, false, MarkerType.Triangle, 3.0, Palette.RealOnly),
            (false, true, MarkerType.Square, 2.3, Palette.PredOnly),
            (true, true, MarkerType.Circle, 2.6, Palette.Both),
        })
        {
            var series = new ScatterSeries { MarkerType = shape, MarkerSize = size, MarkerFill = colour };
            series.Points.AddRange(genes
                .Where(gene => gene.IsSignificantInReal == real && gene.IsSignificantInPred == pred)
                .Select(gene => new ScatterPoint(gene.Real, gene.Pred)));
            plot.Series.Add(series);
        }

        return plot;
    }
}
