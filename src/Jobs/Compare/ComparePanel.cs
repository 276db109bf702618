using System.Globalization;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace CellEval.Jobs;

/// <summary>Makes the panel of one metric.</summary>
internal static class ComparePanel
{
    private const double Edge = 12;
    private const double AxisHeight = 24;
    private const double TitleHeight = 32;

    /// <param name="metric">The metric.</param>
    /// <param name="models">The names of its rows, from top to bottom.</param>
    /// <param name="names">The room for names left of the panel; 0 where they stand left of another.</param>
    public static PlotModel Of(ComparedMetric metric, IReadOnlyList<string> models, double names)
    {
        var panel = new PlotModel
        {
            Culture = CultureInfo.InvariantCulture,
            DefaultFont = ComparePicture.Font,
            TextColor = ComparePicture.Ink,
            Padding = new OxyThickness(0),
            PlotMargins = new OxyThickness(names + Edge, TitleHeight, Edge, AxisHeight),
            PlotAreaBorderColor = OxyColor.FromRgb(0xB8, 0xB8, 0xB8),
            PlotAreaBorderThickness = new OxyThickness(0, 0, 0, 1),
        };
        var (low, high) = Range(metric);
        panel.Axes.Add(Values(low, high));
        panel.Axes.Add(Rows(models, names > 0));
        for (var row = 0; row < metric.Models.Count; row++)
            Add(panel, metric.Models[row], models.Count - 1 - row, (low + high) / 2);
        return panel;
    }

    /// <summary>Gets how a model's dot is filled and outlined.</summary>
    public static (OxyColor Fill, OxyColor Stroke) Colors(ModelStanding? standing) => standing switch
    {
        ModelStanding.Best => (ComparePicture.Winner, ComparePicture.Winner),
        ModelStanding.LikeBest => (OxyColors.White, ComparePicture.Winner),
        ModelStanding.Different => (ComparePicture.Other, ComparePicture.Other),
        _ => (OxyColors.White, ComparePicture.Other),
    };

    private static LinearAxis Values(double low, double high) => new()
    {
        Position = AxisPosition.Bottom,
        Minimum = low,
        Maximum = high,
        IntervalLength = 56,
        FontSize = 9,
        TickStyle = TickStyle.Outside,
        TicklineColor = OxyColor.FromRgb(0xB8, 0xB8, 0xB8),
        MajorTickSize = 3,
        MinorTickSize = 0,
        MajorGridlineStyle = LineStyle.Solid,
        MajorGridlineColor = OxyColor.FromRgb(0xEC, 0xEC, 0xEC),
    };

    private static LinearAxis Rows(IReadOnlyList<string> models, bool named) => new()
    {
        Position = AxisPosition.Left,
        Minimum = -0.6,
        Maximum = models.Count - 0.4,
        MajorStep = 1,
        MinorStep = 1,
        FontSize = 10,
        TickStyle = TickStyle.None,
        AxislineStyle = LineStyle.None,
        LabelFormatter = place => named && place >= 0 && place < models.Count ? models[models.Count - 1 - (int)Math.Round(place)] : "",
    };

    private static void Add(PlotModel panel, ModelMean model, int row, double middle)
    {
        var (fill, stroke) = Colors(model.Standing);
        if (model.Mean is not { } mean || !double.IsFinite(mean))
        {
            panel.Annotations.Add(new TextAnnotation
            {
                Text = model.Mean is { } number ? number.ToString(CultureInfo.InvariantCulture) : "no value",
                TextPosition = new DataPoint(middle, row),
                TextHorizontalAlignment = HorizontalAlignment.Center,
                TextVerticalAlignment = VerticalAlignment.Middle,
                TextColor = ComparePicture.Other,
                StrokeThickness = 0,
                FontSize = 9,
            });
            return;
        }

        if (model.Interval is var (low, high) && double.IsFinite(low) && double.IsFinite(high))
        {
            var line = new LineSeries { Color = stroke, StrokeThickness = 1.8 };
            line.Points.Add(new DataPoint(low, row));
            line.Points.Add(new DataPoint(high, row));
            panel.Series.Add(line);
        }

        var dot = new ScatterSeries
        {
            MarkerType = MarkerType.Circle,
            MarkerSize = 3.6,
            MarkerFill = fill,
            MarkerStroke = stroke,
            MarkerStrokeThickness = 1.6,
        };
        dot.Points.Add(new ScatterPoint(mean, row));
        panel.Series.Add(dot);
    }

    // A little wider than what is drawn.
    private static (double Low, double High) Range(ComparedMetric metric)
    {
        double[] drawn =
        [
            .. metric.Models
                .SelectMany(model => new[] { model.Mean, model.Interval?.Low, model.Interval?.High })
                .OfType<double>()
                .Where(double.IsFinite),
        ];
        if (drawn.Length == 0)
            return (0, 1);
        var (low, high) = (drawn.Min(), drawn.Max());
        var spread = high > low ? (high - low) * 0.08 : Math.Max(Math.Abs(low) * 0.1, 0.1);
        return (low - spread, high + spread);
    }
}
