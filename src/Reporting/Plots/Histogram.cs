using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace CellEval.Reporting.Plots;

/// <summary>How often each value occurs, and where the mean lies.</summary>
internal static class Histogram
{
    public const int Width = 320;
    public const int Height = 180;
    private const int FewestBins = 5;
    private const int MostBins = 30;

    /// <param name="values">At least one; finite.</param>
    /// <param name="mean">Marked by a line where it is finite.</param>
    public static PlotModel Of(IReadOnlyList<double> values, double? mean)
    {
        var (low, high) = (values.Min(), values.Max());
        // Equal values have no width to divide.
        var bins = high > low ? Math.Clamp((int)Math.Ceiling(Math.Sqrt(values.Count)) + 3, FewestBins, MostBins) : 1;
        if (bins == 1)
            (low, high) = (low - (Math.Max(Math.Abs(low), 1) / 20), high + (Math.Max(Math.Abs(high), 1) / 20));
        var counts = new int[bins];
        foreach (var value in values)
            counts[Math.Clamp((int)((value - low) / (high - low) * bins), 0, bins - 1)]++;

        var across = PlotBase.Linear(AxisPosition.Bottom, "value");
        across.MajorGridlineStyle = LineStyle.None;
        var margin = (high - low) * 0.03;
        (across.Minimum, across.Maximum) = (low - margin, high + margin);
        across.IntervalLength = 55;
        var up = PlotBase.Linear(AxisPosition.Left, "perturbations");
        (up.Minimum, up.MaximumPadding, up.MinimumMajorStep, up.IntervalLength) = (0, 0.06, 1, 35);

        var plot = PlotBase.Create(across, up);
        var bars = new RectangleBarSeries { FillColor = Palette.Bar, StrokeThickness = 0 };
        var width = (high - low) / bins;
        for (var bin = 0; bin < bins; bin++)
        {
            if (counts[bin] > 0)
                bars.Items.Add(new RectangleBarItem(low + ((bin + 0.04) * width), 0, low + ((bin + 0.96) * width), counts[bin]));
        }

        plot.Series.Add(bars);
        if (mean is { } at && double.IsFinite(at))
            plot.Annotations.Add(PlotBase.Line(LineAnnotationType.Vertical, at, Palette.Mean));
        return plot;
    }
}
