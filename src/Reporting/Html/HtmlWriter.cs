using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CellEval.Reporting.Html;

/// <summary>Writes HTML in which every text and every value of an attribute is encoded.</summary>
internal sealed class HtmlWriter(TextWriter writer)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public void Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        writer.Write('<');
        writer.Write(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is null)
                continue;
            writer.Write(' ');
            writer.Write(name);
            writer.Write("=\"");
            writer.Write(Encoder.Encode(Legible.Text(value)));
            writer.Write('"');
        }

        writer.Write('>');
    }

    public void Close(string tag)
    {
        writer.Write("</");
        writer.Write(tag);
        writer.Write('>');
        if (tag is not ("a" or "span" or "bdi" or "code" or "strong"))
            writer.WriteLine();
    }

    public void Text(string text) => writer.Write(Encoder.Encode(Legible.Text(text)));

    public void Element(string tag, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(tag, attributes);
        Text(text);
        Close(tag);
    }

    /// <summary>A name that others have given: its direction of writing does not reach what stands around it.</summary>
    public void Name(string name) => Element("bdi", name);

    /// <summary>Markup of our own: pictures, style, script.</summary>
    public void Markup(string markup) => writer.WriteLine(markup);
}
