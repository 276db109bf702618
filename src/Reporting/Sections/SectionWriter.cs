using System.Globalization;
using CellEval.Reporting.Html;
using CellEval.Reporting.Plots;
using CellEval.Reporting.Reading;
using OxyPlot;

namespace CellEval.Reporting.Sections;

/// <summary>Writes what the parts of a section have in common.</summary>
/// <param name="html">The page.</param>
/// <param name="pictures">The page's pictures.</param>
/// <param name="section">The results.</param>
/// <param name="number">The section's place in the page, from 1.</param>
/// <param name="isNested">Whether the section has a heading above those of its parts.</param>
internal sealed class SectionWriter(HtmlWriter html, SvgPictures pictures, ResultSection section, int number, bool isNested)
{
    public HtmlWriter Html => html;

    public ResultSection Section => section;

    public bool IsNested => isNested;

    /// <summary>The tag of headings inside parts.</summary>
    public string InnerHeading => isNested ? "h4" : "h3";

    public string Id(string name) => string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");

    public string MetricId(int column) => Id(string.Create(CultureInfo.InvariantCulture, $"m{column + 1}"));

    /// <summary>Writes a part with its heading.</summary>
    /// <param name="id">One of <see cref="SectionParts"/>.</param>
    /// <param name="content">Writes what stands below the heading.</param>
    public void Part(string id, Action content)
    {
        var title = SectionParts.Of(section).First(part => part.Id == id).Title;
        html.Open("section", ("class", isNested ? null : "part"), ("id", Id(id)), ("aria-labelledby", Id(id + "-title")));
        html.Element(isNested ? "h3" : "h2", title, ("id", Id(id + "-title")));
        content();
        html.Close("section");
    }

    public void Note(string text) => html.Element("p", text, ("class", "note"));

    /// <summary>Writes a table that may be wider than the screen, and that a script makes sortable.</summary>
    public void Table(string caption, IReadOnlyList<(string Title, bool IsNumber)> columns, Action rows)
    {
        html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", caption));
        html.Open("table", ("class", "sortable wide"));
        html.Element("caption", caption);
        html.Open("thead");
        html.Open("tr");
        foreach (var (title, isNumber) in columns)
            html.Element("th", title, ("scope", "col"), ("class", isNumber ? "number" : null));
        html.Close("tr");
        html.Close("thead");
        html.Open("tbody");
        rows();
        html.Close("tbody");
        html.Close("table");
        html.Close("div");
    }

    public void Number(double? value, string? kind = null) => html.Element(
        "td", Numbers.Spell(value), ("class", kind is null ? "number" : $"number {kind}"), ("data-value", Numbers.Exact(value)));

    public void Count(double? count) => html.Element(
        "td",
        count is { } value && double.IsFinite(value) && value == Math.Truncate(value) ? Numbers.Count((long)value) : Numbers.Spell(count),
        ("class", "number"),
        ("data-value", Numbers.Exact(count)));

    public void Picture(PlotModel plot, int width, int height, string title, string description, string? caption = null)
    {
        html.Open("figure");
        html.Markup(pictures.Draw(plot, width, height, title, description));
        if (caption is not null)
            html.Element("figcaption", caption);
        html.Close("figure");
    }

    /// <summary>Says which mark means what.</summary>
    public void Legend(params ReadOnlySpan<(string Mark, string Kind, string Meaning)> entries)
    {
        html.Open("ul", ("class", "legend"));
        foreach (var (mark, kind, meaning) in entries)
        {
            html.Open("li");
            html.Element("span", mark, ("class", "k-" + kind), ("aria-hidden", "true"));
            html.Text(meaning);
            html.Close("li");
        }

        html.Close("ul");
    }
}
