using CellEval.Engine;

namespace CellEval.Cli.Display;

/// <summary>Passes progress on with a word before each stage.</summary>
internal sealed class StagePrefix(IProgress<EvaluationProgress> listener, string prefix) : IProgress<EvaluationProgress>
{
    public void Report(EvaluationProgress value) => listener.Report(value with { Stage = prefix + value.Stage });
}
