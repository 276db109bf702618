using System.Text;

namespace CellEval.Generators.Emitting;

/// <summary>
/// Writes indented lines that end in <c>\n</c> on every system, within 120 columns where a list can be broken.
/// </summary>
internal sealed class CodeWriter
{
    public const int Width = 120;
    private const int IndentSize = 4;
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Gets the columns that are left in a line.</summary>
    public int Room => Width - (_depth * IndentSize);

    public CodeWriter Line(string line = "")
    {
        if (line.Length > 0)
            _text.Append(' ', _depth * IndentSize).Append(line);
        _text.Append('\n');
        return this;
    }

    /// <summary>Writes what stands between two brackets, one level deeper.</summary>
    public CodeWriter Block(string open, Action content, string close)
    {
        Line(open);
        Indented(content);
        return Line(close);
    }

    public CodeWriter Indented(Action content)
    {
        _depth++;
        content();
        _depth--;
        return this;
    }

    /// <summary>Writes a collection expression: on one line if it fits, or else one item a line.</summary>
    public CodeWriter List(string head, IReadOnlyList<string> items, string tail)
    {
        var line = $"{head}[{string.Join(", ", items)}]{tail}";
        if (line.Length <= Room)
            return Line(line);
        if (head.Length > 0)
            Line(head.TrimEnd());
        return Block("[", () => Lines(items, ",", ","), "]" + tail);
    }

    /// <summary>Writes a call: on one line if it fits, or else its arguments on the next or on a line each.</summary>
    public CodeWriter Call(string head, IReadOnlyList<string> arguments, string tail)
    {
        var list = string.Join(", ", arguments) + ")" + tail;
        if (head.Length + 1 + list.Length <= Room)
            return Line($"{head}({list}");
        return Line(head + "(").Indented(() =>
        {
            if (list.Length <= Room)
                Line(list);
            else
                Lines(arguments, ",", ")" + tail);
        });
    }

    /// <summary>Writes an item of a list as a new object: on one line if it fits, or else a property a line.</summary>
    public CodeWriter New(params IReadOnlyList<string> properties) => Object("", properties);

    /// <summary>Writes a new object behind a head: on one line if it fits, or else a property a line.</summary>
    public CodeWriter Object(string head, IReadOnlyList<string> properties)
    {
        var line = properties.Count == 0 ? $"{head}new()," : $"{head}new() {{ {string.Join(", ", properties)} }},";
        return line.Length <= Room
            ? Line(line)
            : Line($"{head}new()").Block("{", () => Lines(properties, ",", ","), "},");
    }

    /// <summary>Writes a text as a constant: broken at blanks where it is long.</summary>
    public CodeWriter Text(string head, string text, string tail)
    {
        var line = head + Literals.Text(text) + tail;
        if (line.Length <= Room)
            return Line(line);
        return Line(head.TrimEnd()).Indented(() =>
        {
            var pieces = TextPieces.Split(text, Room - 8);
            for (var i = 0; i < pieces.Count; i++)
                Line((i == 0 ? "" : "+ ") + Literals.Text(pieces[i]) + (i == pieces.Count - 1 ? tail : ""));
        });
    }

    /// <summary>Writes a summary for documentation: on one line if it fits, or else broken at blanks.</summary>
    public CodeWriter Summary(string text)
    {
        var xml = GeneratedFile.InXml(text.OnOneLine());
        var line = $"/// <summary>{xml}</summary>";
        if (line.Length <= Room)
            return Line(line);
        Line("/// <summary>");
        foreach (var piece in TextPieces.Split(xml, Room - 4))
            Line($"/// {piece.Trim()}".TrimEnd());
        return Line("/// </summary>");
    }

    public override string ToString() => _text.ToString();

    private void Lines(IReadOnlyList<string> items, string separator, string end)
    {
        for (var i = 0; i < items.Count; i++)
            Line(items[i] + (i == items.Count - 1 ? end : separator));
    }
}
