using System.Globalization;
using System.Text;
using System.Xml.Linq;
using CellEval.Reporting.Html;
using OxyPlot;

namespace CellEval.Reporting.Plots;

/// <summary>
/// Turns plots into SVG for one page: titled for those who do not see, with the page's colours and font, ids that are unique in the page, and a
/// class in the place of each style that is repeated.
/// </summary>
internal sealed class SvgPictures
{
    private readonly Dictionary<string, string> _classes = new(StringComparer.Ordinal);
    private int _pictures;

    /// <summary>Draws a plot.</summary>
    /// <param name="plot">The plot.</param>
    /// <param name="width">The width in CSS pixels; on narrow screens it shrinks.</param>
    /// <param name="height">The height.</param>
    /// <param name="title">What the picture is.</param>
    /// <param name="description">What can be seen in it.</param>
    public string Draw(PlotModel plot, int width, int height, string title, string description)
    {
        var id = $"p{++_pictures}";
        var exporter = new SvgExporter { Width = width, Height = height, IsDocument = false };
        var svg = XElement.Parse(exporter.ExportToString(plot));
        var space = svg.Name.Namespace;
        svg.RemoveAttributes();
        svg.Add(
            new XAttribute("viewBox", $"0 0 {width} {height}"),
            new XAttribute("width", width),
            new XAttribute("height", height),
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", $"{id}t {id}d"));
        var css = new StringBuilder();
        foreach (var element in svg.Descendants().ToArray())
        {
            Rename(element, id);
            if ((string?)element.Attribute("style") is { } style)
            {
                element.Attribute("style")!.Remove();
                element.SetAttributeValue("class", ClassOf(style, css));
            }
        }

        svg.AddFirst(
            new XElement(space + "title", new XAttribute("id", id + "t"), Legible.Text(title)),
            new XElement(space + "desc", new XAttribute("id", id + "d"), Legible.Text(description)));
        if (css.Length > 0)
            svg.AddFirst(new XElement(space + "style", css.ToString()));
        // In HTML the parser knows the namespace.
        foreach (var element in svg.DescendantsAndSelf())
            element.Name = element.Name.LocalName;
        return svg.ToString(SaveOptions.DisableFormatting);
    }

    private static void Rename(XElement element, string id)
    {
        // The font is the page's.
        element.Attribute("font-family")?.Remove();
        if (element.Attribute("id") is { } own)
            own.Value = $"{id}-{own.Value}";
        if (element.Attribute("clip-path") is { } clip)
            clip.Value = clip.Value.Replace("#", $"#{id}-", StringComparison.Ordinal);
        if (element.Attribute("fill") is { } fill)
        {
            element.SetAttributeValue("style", $"fill:{fill.Value};{(string?)element.Attribute("style")}");
            fill.Remove();
        }
    }

    private string ClassOf(string style, StringBuilder css)
    {
        var restyled = Palette.Restyle(style);
        if (!_classes.TryGetValue(restyled, out var name))
        {
            name = "s" + _classes.Count.ToString(CultureInfo.InvariantCulture);
            _classes.Add(restyled, name);
            css.Append(CultureInfo.InvariantCulture, $".{name}{{{restyled}}}");
        }

        return name;
    }
}
