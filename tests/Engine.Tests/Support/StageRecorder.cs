namespace CellEval.Engine.Tests;

/// <summary>Keeps all reports of progress, and may act on one.</summary>
internal sealed class StageRecorder(Action<EvaluationProgress>? act = null) : IProgress<EvaluationProgress>
{
    private readonly List<EvaluationProgress> _reports = [];

    public IReadOnlyList<EvaluationProgress> Reports => _reports;

    public void Report(EvaluationProgress value)
    {
        lock (_reports)
            _reports.Add(value);
        act?.Invoke(value);
    }
}
