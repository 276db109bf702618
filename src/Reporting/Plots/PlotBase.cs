using System.Globalization;
using CellEval.Reporting.Html;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;

namespace CellEval.Reporting.Plots;

/// <summary>What all pictures share: quiet axes, light grids, no frame.</summary>
internal static class PlotBase
{
    public const double FontSize = 11.5;

    public static PlotModel Create(params ReadOnlySpan<Axis> axes)
    {
        var plot = new PlotModel
        {
            Culture = CultureInfo.InvariantCulture,
            DefaultFont = "sans-serif",
            DefaultFontSize = FontSize,
            TextColor = Palette.Ink,
            PlotAreaBorderThickness = new OxyThickness(0),
            Background = OxyColors.Undefined,
            Padding = new OxyThickness(2, 6, 12, 4),
        };
        foreach (var axis in axes)
            plot.Axes.Add(axis);
        return plot;
    }

    public static LinearAxis Linear(AxisPosition position, string title) => Style(new LinearAxis { LabelFormatter = Label }, position, title);

    public static T Style<T>(T axis, AxisPosition position, string title)
        where T : Axis
    {
        axis.Position = position;
        axis.Title = title;
        axis.TitleColor = Palette.Ink;
        axis.TextColor = Palette.Ink;
        axis.TickStyle = TickStyle.None;
        axis.MajorGridlineStyle = LineStyle.Solid;
        axis.MajorGridlineColor = Palette.Grid;
        axis.MajorGridlineThickness = 1;
        // What is measured is a little narrower than what is drawn, signs above all.
        axis.AxisTitleDistance = position == AxisPosition.Left ? 16 : 9;
        axis.AxisTickToLabelDistance = 4;
        return axis;
    }

    public static LineAnnotation Line(LineAnnotationType type, double at, OxyColor colour, LineStyle style = LineStyle.Solid) => new()
    {
        Type = type,
        X = at,
        Y = at,
        Color = colour,
        LineStyle = style,
        StrokeThickness = 1.5,
    };

    /// <summary>Where both axes say the same.</summary>
    public static LineAnnotation Diagonal() => new()
    {
        Type = LineAnnotationType.LinearEquation,
        Slope = 1,
        Intercept = 0,
        Color = Palette.Reference,
        LineStyle = LineStyle.Solid,
        StrokeThickness = 1,
    };

    public static string Label(double value) =>
        (Math.Abs(value) is >= 1e5 or (> 0 and < 1e-3)
            ? value.ToString("0.##e0", CultureInfo.InvariantCulture)
            : Math.Round(value, 6).ToString("0.######", CultureInfo.InvariantCulture)).Replace('-', '−');

    /// <summary>Names stand in pictures only as far as they fit.</summary>
    public static string Name(string name) => Legible.Shorten(name, 28);
}
