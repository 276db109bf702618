using System.Globalization;
using CellEval.Reporting.Html;
using CellEval.Reporting.Plots;
using CellEval.Reporting.Reading;

namespace CellEval.Reporting.Sections;

/// <summary>Every metric's mean with its interval, its ceiling and its baseline: as a picture and as a table.</summary>
internal static class HeadlineSection
{
    private static readonly (string Title, BestValue[] Best)[] Panels =
    [
        ("higher is better, 1 is perfect", [BestValue.One]),
        ("lower is better", [BestValue.Zero, BestValue.Lower]),
        ("higher is better", [BestValue.Higher]),
    ];

    public static void Write(ReportModel report, SectionWriter writer) => writer.Part(SectionParts.Headline, () =>
    {
        var section = writer.Section;
        var level = Level(report.Run);
        Legend(writer, section, level);
        writer.Html.Open("div", ("class", "pair"));
        foreach (var (title, best) in Panels)
        {
            ReportColumn[] columns =
                [.. section.Columns.Where(column => best.Any(value => column.Best == value) && (column.HasValues || column.Ceiling is not null))];
            if (columns.Length > 0)
                Picture(writer, title, columns);
        }

        writer.Html.Close("div");
        Table(writer, level);
        Notes(writer, report);
    });

    // Without a record it is not known at which level intervals were found.
    private static string Level(RunDescription? run) =>
        double.TryParse(run?.Setting("ci-level"), CultureInfo.InvariantCulture, out var level)
            ? string.Create(CultureInfo.InvariantCulture, $"{level * 100:0.##} % interval")
            : "Interval";

    private static void Legend(SectionWriter writer, ResultSection section, string level)
    {
        var entries = new List<(string, string, string)>();
        if (section.Perturbations.Count > 0)
            entries.Add(("●", "mean", "Mean over perturbations, or a scalar's one value"));
        if (section.HasIntervals)
            entries.Add(("━", "mean", level + " of the mean"));
        if (section.HasCeiling)
            entries.Add(("◆", "ceiling", "Ceiling: what a replicate would score"));
        if (section.HasBaseline)
            entries.Add(("■", "baseline", "Baseline"));
        writer.Legend([.. entries]);
    }

    private static void Picture(SectionWriter writer, string title, ReportColumn[] columns)
    {
        var text = string.Join("; ", columns.Select(column => $"{column.Name} {Numbers.Spell(column.Mean)}"));
        writer.Picture(
            IntervalPlot.Of(columns, title),
            IntervalPlot.Width,
            IntervalPlot.Height(columns.Length),
            $"Metrics of which {title}",
            $"A row for each metric; the table below has the numbers. Means: {text}.");
    }

    private static void Table(SectionWriter writer, string level)
    {
        var section = writer.Section;
        var html = writer.Html;
        var columns = new List<(string, bool)> { ("Metric", false), ("Best", false) };
        if (section.Perturbations.Count > 0)
            columns.AddRange([("Mean", true), .. section.HasIntervals ? [(level, true)] : Array.Empty<(string, bool)>()]);
        if (section.HasCeiling)
            columns.Add(("Ceiling", true));
        if (section.HasBaseline)
            columns.Add(("Baseline", true));
        if (section.Perturbations.Count > 0)
            columns.Add(("Perturbations", true));
        writer.Table("All metrics", columns, () =>
        {
            for (var index = 0; index < section.Columns.Count; index++)
                Row(writer, html, index);
        });
    }

    private static void Row(SectionWriter writer, HtmlWriter html, int index)
    {
        var section = writer.Section;
        var column = section.Columns[index];
        html.Open("tr");
        html.Open("th", ("scope", "row"));
        if (section.Perturbations.Count > 0)
            html.Element("a", column.Name, ("href", "#" + writer.MetricId(index)));
        else
            html.Name(column.Name);
        html.Close("th");
        html.Element("td", Directions.Short(column.Best));
        if (section.Perturbations.Count > 0)
        {
            if (column.Failure is not null)
                html.Element("td", "failed", ("class", "number"));
            else
                writer.Number(column.Mean, "mean");
            if (section.HasIntervals)
                Interval(html, column);
        }

        if (section.HasCeiling)
            writer.Number(column.Ceiling);
        if (section.HasBaseline)
            writer.Number(column.Baseline);
        if (section.Perturbations.Count > 0)
        {
            if (column.IsScalar)
                html.Element("td", "scalar", ("class", "number"));
            else
                writer.Count(column.Statistics.Count);
        }

        html.Close("tr");
    }

    private static void Interval(HtmlWriter html, ReportColumn column)
    {
        var text = column.Interval is var (low, high)
            ? $"{Numbers.Spell(low)} to {Numbers.Spell(high)}"
            : column.IsScalar ? "none" : Numbers.None;
        html.Element("td", text, ("class", "number"), ("data-value", Numbers.Exact(column.Interval?.Low)));
    }

    private static void Notes(SectionWriter writer, ReportModel report)
    {
        var section = writer.Section;
        if (section.Perturbations.Count == 0)
            writer.Note("Only the ceiling was computed: there is no prediction in this folder.");
        else if (!section.HasIntervals)
            writer.Note("There are no intervals: the folder holds no agg_ci.csv for these results.");
        else if (section.Columns.Any(column => column.IsScalar))
            writer.Note("A scalar is one value for the whole run, so it has no interval over perturbations.");
        if (!section.HasCeiling)
            writer.Note("There is no ceiling: the run was made without --ceiling.");
        else if (section.Columns.Any(column => column.Ceiling is null))
            writer.Note("Some metrics have no ceiling: their value between two halves cannot be corrected to that of whole replicates.");
        if (report.BaselineName is not null && !section.HasBaseline)
            writer.Note("The baseline's folder has no results for these cells.");
    }
}
