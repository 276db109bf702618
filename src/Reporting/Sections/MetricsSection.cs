using CellEval.Reporting.Html;
using CellEval.Reporting.Plots;
using CellEval.Reporting.Reading;

namespace CellEval.Reporting.Sections;

/// <summary>A card for each column: what it is, how its values are distributed.</summary>
internal static class MetricsSection
{
    public static void Write(SectionWriter writer)
    {
        if (!SectionParts.Has(writer.Section, SectionParts.Metrics))
            return;
        writer.Part(SectionParts.Metrics, () =>
        {
            writer.Note("Bars count perturbations; the line is the mean. Quartiles and median are values of perturbations.");
            writer.Html.Open("div", ("class", "cards"));
            for (var index = 0; index < writer.Section.Columns.Count; index++)
                Card(writer, index);
            writer.Html.Close("div");
        });
    }

    private static void Card(SectionWriter writer, int index)
    {
        var (html, column) = (writer.Html, writer.Section.Columns[index]);
        var id = writer.MetricId(index);
        html.Open("article", ("class", "card"), ("id", id), ("aria-labelledby", id + "t"));
        html.Element(writer.InnerHeading, column.Name, ("id", id + "t"));
        if (column.Description.Length > 0)
            html.Element("p", column.Description);
        html.Element(
            "p",
            Directions.Long(column.Best) + (column.Version is { } version and > 1 ? $" Version {version} of its definition." : ""),
            ("class", "best"));
        if (column.Failure is { } failure)
            html.Element("p", "Failed: " + (failure.Length > 0 ? failure : "no reason is given."));
        else if (!column.HasValues)
            html.Element("p", "It has no value for any perturbation.");
        else if (column.IsScalar)
            Scalar(html, column);
        else
            Distribution(writer, column);
        html.Close("article");
    }

    private static void Scalar(HtmlWriter html, ReportColumn column)
    {
        html.Element("p", Numbers.Spell(column.Mean), ("class", "scalar"));
        html.Element("p", "One value for the whole run: no distribution, and no interval over perturbations.", ("class", "best"));
    }

    private static void Distribution(SectionWriter writer, ReportColumn column)
    {
        double[] finite = [.. column.Finite];
        var statistics = column.Statistics;
        if (finite.Length > 0)
        {
            writer.Picture(
                Histogram.Of(finite, statistics.Mean),
                Histogram.Width,
                Histogram.Height,
                $"Distribution of {column.Name} over perturbations",
                $"From {Numbers.Spell(statistics.Minimum)} to {Numbers.Spell(statistics.Maximum)}, median {Numbers.Spell(statistics.Median)}, mean "
                + $"{Numbers.Spell(statistics.Mean)}.",
                finite.Length < statistics.Count ? $"{Numbers.Count(statistics.Count - finite.Length)} infinite or NaN not drawn." : null);
        }

        var html = writer.Html;
        html.Open("dl");
        Statistic(html, "mean", Numbers.Spell(statistics.Mean));
        Statistic(html, "std", Numbers.Spell(statistics.StandardDeviation));
        Statistic(html, "values", Numbers.Count(statistics.Count));
        Statistic(html, "missing", Numbers.Count(statistics.NullCount));
        Statistic(html, "min", Numbers.Spell(statistics.Minimum));
        Statistic(html, "25 %", Numbers.Spell(statistics.LowerQuartile));
        Statistic(html, "median", Numbers.Spell(statistics.Median));
        Statistic(html, "75 %", Numbers.Spell(statistics.UpperQuartile));
        Statistic(html, "max", Numbers.Spell(statistics.Maximum));
        if (column.Interval is var (low, high))
            Statistic(html, "interval of mean", $"{Numbers.Spell(low)} to {Numbers.Spell(high)}", "interval");
        html.Close("dl");
    }

    private static void Statistic(HtmlWriter html, string name, string value, string? kind = null)
    {
        html.Open("div", ("class", kind));
        html.Element("dt", name);
        html.Element("dd", value);
        html.Close("div");
    }
}
