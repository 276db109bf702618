using CellEval.Engine;
using Spectre.Console;

namespace CellEval.Cli.Display;

/// <summary>Writes what users should know about a run beside its numbers.</summary>
internal static class Messages
{
    public static void Write(IAnsiConsole console, EvaluationResult result) => Write(console, result, "", [], []);

    /// <summary>Writes what a ceiling has to tell beyond the evaluation that it belongs to, of which the real screen is the same.</summary>
    public static void WriteCeiling(IAnsiConsole console, EvaluationResult ceiling, EvaluationResult? whole) => Write(
        console, ceiling, "ceiling: ", whole?.Guesses ?? [], whole?.Warnings ?? []);

    private static void Write(
        IAnsiConsole console, EvaluationResult result, string kind, IReadOnlyList<string> knownGuesses, IReadOnlyList<string> knownWarnings)
    {
        var writer = console.Profile.Out.Writer;
        var prefix = kind + (result.CellType is null ? "" : $"{result.CellType}: ");
        foreach (var guess in result.Guesses.Except(knownGuesses))
            writer.WriteLine($"note: {prefix}{guess}");
        foreach (var warning in result.Warnings.Except(knownWarnings))
            writer.WriteLine($"warning: {prefix}{warning}");
        foreach (var failure in result.Failures)
            writer.WriteLine($"error: {prefix}the metric {failure.Variant.Name} failed: {failure.Reason}");
    }
}
