using System.Diagnostics;
using System.Globalization;
using CellEval.Engine;
using Spectre.Console;

namespace CellEval.Cli.Display;

/// <summary>Shows progress on a terminal: a bar for each stage that is going on, above them a line for each that has ended.</summary>
internal sealed class StageBars : IProgress<EvaluationProgress>
{
    private readonly IAnsiConsole _console;
    private readonly ProgressContext _context;
    private readonly Dictionary<string, (ProgressTask Bar, long Start)> _running = [];

    private StageBars(IAnsiConsole console, ProgressContext context) => (_console, _context) = (console, context);

    /// <summary>Does some work, whose progress is shown.</summary>
    public static Task<T> FollowAsync<T>(IAnsiConsole console, Func<IProgress<EvaluationProgress>, Task<T>> work) => console
        .Progress()
        .AutoClear(true)
        .HideCompleted(true)
        .Columns(
            new TaskDescriptionColumn { Alignment = Justify.Left },
            new ProgressBarColumn(),
            new PercentageColumn(),
            new RateColumn(),
            new RemainingTimeColumn())
        .StartAsync(context => work(new StageBars(console, context)));

    public void Report(EvaluationProgress value)
    {
        lock (_running)
        {
            var name = PlainText.InLine(value.Stage);
            if (!_running.TryGetValue(value.Stage, out var stage))
            {
                if (value.Fraction >= 1)
                    return;
                stage = (_context.AddTask(Markup.Escape(name)), Stopwatch.GetTimestamp());
                stage.Bar.IsIndeterminate = true;
                _running.Add(value.Stage, stage);
            }

            if (value.Fraction > 0)
                stage.Bar.IsIndeterminate = false;
            stage.Bar.Value = value.Fraction * stage.Bar.MaxValue;
            var elapsed = Stopwatch.GetElapsedTime(stage.Start);
            RateColumn.Set(stage.Bar, Rate(value, elapsed));
            if (value.Fraction < 1)
                return;
            stage.Bar.StopTask();
            _running.Remove(value.Stage);

            // Else the line would be followed by the bars as they were.
            _context.Refresh();
            _console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} ({elapsed.TotalSeconds:0.0} s)"));
        }
    }

    private static string Rate(EvaluationProgress value, TimeSpan elapsed) =>
        value.Items is { } items && elapsed > TimeSpan.Zero && value.Fraction > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{items * value.Fraction / elapsed.TotalSeconds:#,0} {value.Unit}/s")
            : "";
}
