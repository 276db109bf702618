using System.Globalization;
using CellEval.Engine;

namespace CellEval.Cli.Display;

/// <summary>Explains who asked the memos of a run for what: each shared value, its cost, and those who use it.</summary>
internal static class MemoExplanation
{
    public static void Say(Terminal terminal, EvaluationResult result)
    {
        if (result.MemoEntries.Count == 0)
            return;
        terminal.Say(result.CellType is null ? "shared values, computed once each:" : $"{result.CellType}: shared values, computed once each:");
        foreach (var entry in result.MemoEntries)
        {
            terminal.Say(string.Create(
                CultureInfo.InvariantCulture,
                $"  {entry.Elapsed.TotalMilliseconds,9:0.0} ms  {entry.Key}{(entry.Failed ? " failed" : "")}"));
            terminal.Say($"                asked for {Times(entry.Reused + 1)} by {(entry.AskedBy.Count == 0 ? "a context" : string.Join(", ", entry.AskedBy))}");
        }
    }

    private static string Times(int count) => count <= 2 ? (count == 1 ? "once" : "twice") : string.Create(CultureInfo.InvariantCulture, $"{count} times");
}
