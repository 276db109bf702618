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
    public static string Of(string text) => Spell(text, Controls);

    /// <summary>Writes out ends of lines and tabulators too, so that a value stays in its line.</summary>
    public static string InLine(string text) => Spell(text, static (text, index) => text[index] is '\n' or '\r' or '\t' || Controls(text, index));

    private static string Spell(string text, Func<string, int, bool> isSpelt)
    {
        StringBuilder? plain = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (!isSpelt(text, i))
            {
                plain?.Append(text[i]);
                continue;
            }

            plain ??= new StringBuilder(text, 0, i, text.Length + 16);
            plain.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:x4}");
        }

        return plain?.ToString() ?? text;
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
