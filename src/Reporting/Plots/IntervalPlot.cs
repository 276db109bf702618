using CellEval.Reporting.Reading;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace CellEval.Reporting.Plots;

/// <summary>A row for each metric: its mean with interval, its ceiling, its baseline.</summary>
internal static class IntervalPlot
{
    public const int Width = 500;
    private const int RowHeight = 20;
    private const double ReachOfLinear = 50;
    private const double WidthOfCharacter = 6.6;

    public static int Height(int rows) => 64 + (rows * RowHeight);

    public static PlotModel Of(IReadOnlyList<ReportColumn> columns, string title)
    {
        var values = columns.SelectMany(Drawn).ToArray();
        // Errors of very different sizes would all lie at the edge.
        var isLogarithmic = values.Length > 0 && values.Min() > 0 && values.Max() > ReachOfLinear * values.Min() && values.Max() > 1.5;
        Axis along = isLogarithmic
            ? PlotBase.Style(new LogarithmicAxis { LabelFormatter = PlotBase.Label }, AxisPosition.Bottom, title + ", logarithmic")
            : PlotBase.Linear(AxisPosition.Bottom, title);
        if (!isLogarithmic)
        {
            var (low, high) = (values.Append(0).Min(), values.Append(0).Max());
            if (columns.All(column => column.Best == BestValue.One))
                high = Math.Max(high, 1);
            var margin = (high > low ? high - low : 1) * 0.03;
            (along.Minimum, along.Maximum) = (low - margin, high + margin);
        }

        var names = PlotBase.Style(
            new LinearAxis
            {
                Minimum = -0.5,
                Maximum = columns.Count - 0.5,
                StartPosition = 1,
                EndPosition = 0,
                MajorStep = 1,
                MinorStep = 1,
                LabelFormatter = row => row >= 0 && row < columns.Count && row == Math.Truncate(row) ? PlotBase.Name(columns[(int)row].Name) : "",
            },
            AxisPosition.Left,
            "");
        var plot = PlotBase.Create(along, names);
        // Fonts differ in width, and what does not fit would be cut off.
        var longest = columns.Max(column => PlotBase.Name(column.Name).Length);
        plot.PlotMargins = new OxyThickness((longest * WidthOfCharacter) + 10, double.NaN, double.NaN, double.NaN);
        var intervals = new LineSeries { Color = Palette.Mean, StrokeThickness = 3 };
        for (var row = 0; row < columns.Count; row++)
        {
            if (columns[row].Interval is not var (low, high))
                continue;
            intervals.Points.Add(new DataPoint(low, row));
            intervals.Points.Add(new DataPoint(high, row));
            intervals.Points.Add(DataPoint.Undefined);
        }

        plot.Series.Add(intervals);
        plot.Series.Add(Marks(columns, column => column.Ceiling, MarkerType.Diamond, 4.5, Palette.Ceiling));
        plot.Series.Add(Marks(columns, column => column.Baseline, MarkerType.Square, 3.2, Palette.Baseline));
        plot.Series.Add(Marks(columns, column => column.Mean, MarkerType.Circle, 4, Palette.Mean));
        return plot;
    }

    private static ScatterSeries Marks(
        IReadOnlyList<ReportColumn> columns, Func<ReportColumn, double?> value, MarkerType shape, double size, OxyColor colour)
    {
        var marks = new ScatterSeries { MarkerType = shape, MarkerSize = size, MarkerFill = colour };
        for (var row = 0; row < columns.Count; row++)
        {
            if (value(columns[row]) is { } at && double.IsFinite(at))
                marks.Points.Add(new ScatterPoint(at, row));
        }

        return marks;
    }

    private static IEnumerable<double> Drawn(ReportColumn column)
    {
        double?[] values = [column.Mean, column.Ceiling, column.Baseline, column.Interval?.Low, column.Interval?.High];
        return values.OfType<double>().Where(double.IsFinite);
    }
}
