using System.Globalization;
using System.Text;

namespace CellEval.Generators.Naming;

/// <summary>Names generated types after their assembly.</summary>
internal static class GeneratedNames
{
    /// <summary>
    /// Spells an assembly's name as an identifier that no other assembly's name gives: a point is <c>_</c>, whatever is
    /// not an ASCII letter or digit is <c>__</c>, its code in hexadecimal and <c>_</c>.
    /// </summary>
    public static string Identifier(string assembly)
    {
        var text = new StringBuilder(assembly.Length + 8);
        foreach (var c in assembly)
        {
            if (c == '.')
                text.Append('_');
            else if (IsAsciiLetterOrDigit(c))
                text.Append(c);
            else
                text.Append("__").Append(((int)c).ToString("X", CultureInfo.InvariantCulture)).Append('_');
        }

        return text.Length > 0 && char.IsDigit(text[0]) ? "_" + text : text.ToString();
    }

    /// <summary>Spells an assembly's name for <c>Add…Metrics</c>: its parts, capitalised, one after another.</summary>
    public static string Pascal(string assembly)
    {
        var text = new StringBuilder(assembly.Length);
        var startsPart = true;
        foreach (var c in assembly)
        {
            var isKept = char.IsLetterOrDigit(c) || c == '_';
            if (isKept)
                text.Append(startsPart ? char.ToUpperInvariant(c) : c);
            startsPart = !isKept;
        }

        return text.ToString();
    }

    private static bool IsAsciiLetterOrDigit(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
