using System.Globalization;
using System.Text;

namespace CellEval.Cli.Display;

/// <summary>
/// Text that a terminal shows and does not obey: names, descriptions and messages come from plugins and files, too.
/// </summary>
internal static class PlainText
{
    /// <summary>
    /// Writes out what would control a terminal, or the order of letters: an escape becomes <c>\u001b</c>. Tabulators and ends of
    /// lines stay.
    /// </summary>
    public static string Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Controls(text, i))
                return Spell(text);
        }

        return text;
    }

    private static string Spell(string text)
    {
        var plain = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (Controls(text, i))
                plain.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:x4}");
            else
                plain.Append(text[i]);
        }

        return plain.ToString();
    }

    private static bool Controls(string text, int index) => text[index] switch
    {
        '\n' or '\t' => false,

        // Alone it would have the line written over.
        '\r' => index + 1 == text.Length || text[index + 1] != '\n',

        // Marks, embeddings, overrides and isolates of writing from right to left, and ends of lines that not all know.
        '\u061c' or '\u200e' or '\u200f' or (>= '\u2028' and <= '\u202e') or (>= '\u2066' and <= '\u2069') => true,
        var other => char.IsControl(other),
    };
}
