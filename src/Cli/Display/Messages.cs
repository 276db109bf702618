using System.Globalization;
using CellEval.Engine;

namespace CellEval.Cli.Display;

/// <summary>Tells what users should know about a run beside its numbers.</summary>
internal static class Messages
{
    public static void Write(Terminal terminal, EvaluationResult result) => Write(terminal, result, "", [], []);

    /// <summary>Tells what a ceiling has to tell beyond the evaluation that it belongs to, of which the real screen is the same.</summary>
    public static void WriteCeiling(Terminal terminal, EvaluationResult ceiling, EvaluationResult? whole) => Write(
        terminal, ceiling, "ceiling: ", whole?.Guesses ?? [], whole?.Warnings ?? []);

    private static void Write(
        Terminal terminal, EvaluationResult result, string kind, IReadOnlyList<string> knownGuesses, IReadOnlyList<string> knownWarnings)
    {
        var prefix = kind + (result.CellType is null ? "" : $"{result.CellType}: ");
        foreach (var guess in result.Guesses.Except(knownGuesses))
            terminal.Note(prefix + guess);
        foreach (var warning in result.Warnings.Except(knownWarnings))
            terminal.Warn(prefix + warning);
        foreach (var failure in result.Failures)
            terminal.Fail($"{prefix}the metric {failure.Variant.Name} failed: {failure.Reason}{FailurePlace.Of(failure.Exception)}");
        if (terminal.Verbosity == Verbosity.Verbose)
            WriteDetails(terminal, result, prefix);
    }

    private static void WriteDetails(Terminal terminal, EvaluationResult result, string prefix)
    {
        foreach (var outcome in result.Outcomes)
        {
            terminal.Say(string.Create(
                CultureInfo.InvariantCulture, $"{outcome.Duration.TotalSeconds,7:0.000} s  {prefix}{outcome.Variant.Name}"));
        }

        foreach (var failure in result.Failures)
            terminal.Say($"{prefix}{failure.Variant.Name} threw:\n{ExceptionText.Of(failure.Exception)}");
    }
}
