using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace CellEval.Reporting.Plots;

/// <summary>Predicted against real numbers of significant genes, a point for each perturbation.</summary>
internal static class CountScatter
{
    public const int Width = 420;
    public const int Height = 360;
    public const int Most = 1000;

    /// <param name="counts">The numbers; one is added to each, so that zeros have a place on logarithmic axes.</param>
    public static PlotModel Of(IReadOnlyList<(double Real, double Pred)> counts)
    {
        var high = Math.Max(10, counts.Max(count => Math.Max(count.Real, count.Pred)) + 1) * 1.25;
        Axis Along(AxisPosition position, string title)
        {
            var axis = PlotBase.Style(new LogarithmicAxis { LabelFormatter = PlotBase.Label }, position, title);
            (axis.Minimum, axis.Maximum) = (0.8, high);
            return axis;
        }

        var plot = PlotBase.Create(
            Along(AxisPosition.Bottom, "real significant genes + 1"), Along(AxisPosition.Left, "predicted significant genes + 1"));
        var diagonal = new LineSeries { Color = Palette.Reference, StrokeThickness = 1 };
        diagonal.Points.Add(new DataPoint(0.8, 0.8));
        diagonal.Points.Add(new DataPoint(high, high));
        plot.Series.Add(diagonal);
        var marks = new ScatterSeries { MarkerType = MarkerType.Circle, MarkerSize = 3, MarkerFill = Palette.Mean };
        // Every n-th, where there are too many to tell apart.
        var step = (counts.Count + Most - 1) / Most;
        for (var i = 0; i < counts.Count; i += step)
            marks.Points.Add(new ScatterPoint(counts[i].Real + 1, counts[i].Pred + 1));
        plot.Series.Add(marks);
        return plot;
    }
}
