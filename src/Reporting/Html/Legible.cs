using System.Text;
using System.Xml;

namespace CellEval.Reporting.Html;

/// <summary>Texts that every reader of HTML and SVG takes.</summary>
internal static class Legible
{
    /// <summary>Puts U+FFFD in the place of characters that XML has not: control characters, halves of pairs.</summary>
    public static string Text(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
            return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                clean.Append(text[i]).Append(text[++i]);
            else
                clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
        }

        return clean.ToString();
    }

    /// <summary>Takes the middle out of a text that is too long for a picture.</summary>
    public static string Shorten(string text, int longest)
    {
        var runes = text.EnumerateRunes().ToArray();
        if (runes.Length <= longest)
            return Text(text);
        var head = (longest - 1) / 2;
        return Text(string.Concat(runes[..head]) + "…" + string.Concat(runes[^(longest - 1 - head)..]));
    }
}
