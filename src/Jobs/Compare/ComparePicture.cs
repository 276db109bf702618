using System.Globalization;
using OxyPlot;

namespace CellEval.Jobs;

/// <summary>
/// Draws a comparison: a panel for each metric, a line for each model with its mean and interval. The same comparison gives
/// the same bytes.
/// </summary>
public static class ComparePicture
{
    internal const string Font = "Arial";

    internal static readonly OxyColor Ink = OxyColor.FromRgb(0x26, 0x26, 0x26);
    internal static readonly OxyColor Winner = OxyColor.FromRgb(0x00, 0x72, 0xB2);
    internal static readonly OxyColor Other = OxyColor.FromRgb(0x6B, 0x6B, 0x6B);

    private static readonly (ModelStanding? Standing, string Text)[] Key =
    [
        (ModelStanding.Best, "best"),
        (ModelStanding.LikeBest, "not told apart from the best"),
        (ModelStanding.Different, "different from the best"),
        (ModelStanding.Unknown, "no interval, or nothing is best"),
    ];

    private const int PanelsPerRow = 4;
    private const double PanelWidth = 205;
    private const double LineHeight = 17;
    private const double PanelFrame = 68;
    private const double HeadHeight = 62;
    private const double PixelsPerPoint = 4.0 / 3;
    private const double LetterWidth = 6.2;

    /// <summary>Writes <c>compare.svg</c>.</summary>
    /// <param name="result">The comparison.</param>
    /// <param name="stream">Takes the picture; stays open.</param>
    public static void Write(CompareResult result, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(stream);
        var perRow = Math.Min(PanelsPerRow, result.Metrics.Count);
        var names = 16 + (LetterWidth * result.Models.Max(model => model.Length));
        var height = PanelFrame + (LineHeight * result.Models.Count);
        var rows = (result.Metrics.Count + perRow - 1) / perRow;
        var width = Math.Max(names + (perRow * PanelWidth) + 12, 560);

        var measure = new PdfRenderContext(1, 1, OxyColors.White);

        // Not all programs that show SVG know how to align text vertically.
        var svg = new SvgRenderContext(
            stream,
            width,
            HeadHeight + (rows * height) + 6,
            isDocument: true,
            measure,
            OxyColors.White,
            useVerticalTextAlignmentWorkaround: true);
        DrawHead(svg, result);
        for (var place = 0; place < result.Metrics.Count; place++)
        {
            var (row, column) = Math.DivRem(place, perRow);
            var (left, top) = (names + (column * PanelWidth), HeadHeight + (row * height));
            var margin = column == 0 ? names : 0;
            IPlotModel panel = ComparePanel.Of(result.Metrics[place], result.Models, names: margin);
            panel.Update(updateData: true);
            panel.Render(svg, new OxyRect(left - margin, top, PanelWidth + margin, height));
            DrawTitle(svg, result.Metrics[place], left + (PanelWidth / 2), top);
        }

        svg.Complete();
        svg.Flush();
    }

    private static void DrawTitle(SvgRenderContext svg, ComparedMetric metric, double centre, double top)
    {
        svg.DrawText(
            new ScreenPoint(centre, top + 8), metric.Name, Ink, Font, 11, FontWeights.Bold, 0, HorizontalAlignment.Center, VerticalAlignment.Middle, null);
        svg.DrawText(
            new ScreenPoint(centre, top + 23), Direction(metric), Other, Font, 9, FontWeights.Normal, 0, HorizontalAlignment.Center, VerticalAlignment.Middle, null);
    }

    private static string Direction(ComparedMetric metric) => metric.Best switch
    {
        BestValue.Zero => "0 is best",
        BestValue.One => "1 is best",
        BestValue.Lower => "lower is better",
        BestValue.Higher => "higher is better",
        _ => "nothing is best",
    };

    private static void DrawHead(SvgRenderContext svg, CompareResult result)
    {
        var level = (result.Level * 100).ToString("0.####", CultureInfo.InvariantCulture);
        var perturbations = result.Perturbations.ToString("N0", CultureInfo.InvariantCulture);
        svg.DrawText(
            new ScreenPoint(12, 22),
            $"Mean over {perturbations} perturbations, with {level} % interval (BCa bootstrap)",
            Ink, Font, 13, FontWeights.Bold, 0, HorizontalAlignment.Left, VerticalAlignment.Middle, null);
        var x = 12.0;
        foreach (var (standing, text) in Key)
        {
            var (fill, stroke) = ComparePanel.Colors(standing);
            svg.DrawEllipse(new OxyRect(x, 40, 8, 8), fill, stroke, 1.6, EdgeRenderingMode.Automatic);
            svg.DrawText(
                new ScreenPoint(x + 13, 44), text, Ink, Font, 11, FontWeights.Normal, 0, HorizontalAlignment.Left, VerticalAlignment.Middle, null);
            x += 32 + (PixelsPerPoint * svg.MeasureText(text, Font, 11, FontWeights.Normal).Width);
        }
    }
}
