namespace CellEval.Generators.Emitting;

/// <summary>Breaks a long text after blanks.</summary>
internal static class TextPieces
{
    public static IReadOnlyList<string> Split(string text, int width)
    {
        var pieces = new List<string>();
        while (text.Length > width)
        {
            var blank = text.LastIndexOf(' ', width - 1);
            if (blank < 0)
                blank = text.IndexOf(' ');
            if (blank < 0 || blank == text.Length - 1)
                break;
            pieces.Add(text.Substring(0, blank + 1));
            text = text.Substring(blank + 1);
        }

        pieces.Add(text);
        return pieces;
    }
}
