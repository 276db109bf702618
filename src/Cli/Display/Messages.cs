using CellEval.Engine;
using Spectre.Console;

namespace CellEval.Cli.Display;

/// <summary>Writes what users should know about a run beside its numbers.</summary>
internal static class Messages
{
    public static void Write(IAnsiConsole console, EvaluationResult result)
    {
        var writer = console.Profile.Out.Writer;
        var prefix = result.CellType is null ? "" : $"{result.CellType}: ";
        foreach (var guess in result.Guesses)
            writer.WriteLine($"note: {prefix}{guess}");
        foreach (var warning in result.Warnings)
            writer.WriteLine($"warning: {prefix}{warning}");
        foreach (var failure in result.Failures)
            writer.WriteLine($"error: {prefix}the metric {failure.Variant.Name} failed: {failure.Reason}");
    }
}
