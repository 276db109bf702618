using CellEval.Engine;
using Spectre.Console;

namespace CellEval.Cli.Display;

/// <summary>Shows progress as one line for each stage.</summary>
/// <param name="console">Takes the lines.</param>
/// <param name="prefix">Stands before each.</param>
internal sealed class StageLines(IAnsiConsole console, string prefix = "") : IProgress<EvaluationProgress>
{
    private readonly HashSet<string> _seen = [];

    public void Report(EvaluationProgress value)
    {
        lock (_seen)
        {
            if (_seen.Add(value.Stage))
                console.Profile.Out.Writer.WriteLine(prefix + value.Stage);
        }
    }
}
