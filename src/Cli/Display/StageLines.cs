using System.Diagnostics;
using System.Globalization;
using CellEval.Engine;

namespace CellEval.Cli.Display;

/// <summary>Shows progress as one line for each stage, when it begins.</summary>
/// <param name="say">Takes the lines.</param>
/// <param name="isTimed">Whether the time since the start stands before each.</param>
internal sealed class StageLines(Action<string> say, bool isTimed) : IProgress<EvaluationProgress>
{
    private readonly HashSet<string> _seen = [];
    private readonly long _start = Stopwatch.GetTimestamp();

    public void Report(EvaluationProgress value)
    {
        lock (_seen)
        {
            if (!_seen.Add(value.Stage))
                return;
            var name = PlainText.InLine(value.Stage);
            say(isTimed ? string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(_start).TotalSeconds,7:0.0} s  {name}") : name);
        }
    }
}
