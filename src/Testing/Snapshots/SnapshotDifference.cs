using System.Globalization;

namespace CellEval.Testing;

/// <summary>Says where two texts differ; and which results did though their metric's version did not.</summary>
internal static class SnapshotDifference
{
    public static string Describe(string verified, string received)
    {
        var (old, now) = (verified.Split('\n'), received.Split('\n'));
        var line = 0;
        while (line < old.Length && line < now.Length && old[line] == now[line])
            line++;
        var number = (line + 1).ToString(CultureInfo.InvariantCulture);
        var text = $"""
            The text differs from its snapshot at line {number}.
              verified: {Shown(old, line)}
              received: {Shown(now, line)}
            """;
        string[] silent = [.. ChangedSilently(old, now)];
        return silent.Length == 0
            ? text
            : $"""
                {text}
                Numbers changed, but versions did not: {string.Join(", ", silent)}.
                If a definition changed, raise its Version in [Metric]; otherwise this is a mistake.
                """;
    }

    // A line of results begins with its column and version: "moved_share_at_50 v1".
    private static IEnumerable<string> ChangedSilently(string[] old, string[] now)
    {
        var after = now.Where(ResultText.IsResult).ToLookup(Head);
        return old.Where(ResultText.IsResult)
            .Where(line => after[Head(line)].Any() && !after[Head(line)].Contains(line))
            .Select(line => line[..line.IndexOf(' ', StringComparison.Ordinal)]);
    }

    private static string Head(string line) => line[..line.IndexOf(": ", StringComparison.Ordinal)];

    private static string Shown(string[] lines, int line) => line < lines.Length ? $"«{lines[line]}»" : "(no such line)";
}
