using Microsoft.Extensions.Logging;

namespace CellEval.Engine;

/// <summary>
/// Collects what a run says: progress to whoever listens, warnings and guesses for the result and the log. Several threads may use it.
/// </summary>
internal sealed class RunMessages(IProgress<EvaluationProgress>? progress, string? cellType, ILogger? logger = null)
{
    private readonly Lock _lock = new();
    private readonly List<string> _warnings = [];
    private readonly List<string> _guesses = [];

    public IReadOnlyList<string> Warnings => Copy(_warnings);

    public IReadOnlyList<string> Guesses => Copy(_guesses);

    public void Warn(string message)
    {
        Add(_warnings, message);
        logger?.Warned(message);
    }

    public void Guess(string message)
    {
        Add(_guesses, message);
        logger?.Guessed(message);
    }

    /// <summary>Begins a stage: reports 0, and hands out what takes its further progress.</summary>
    public IProgress<double> Stage(string name)
    {
        var stage = new StageProgress(progress, cellType is null ? name : $"{cellType}: {name}");
        stage.Report(0);
        return stage;
    }

    private void Add(List<string> messages, string message)
    {
        lock (_lock)
            messages.Add(message);
    }

    private string[] Copy(List<string> messages)
    {
        lock (_lock)
            return [.. messages];
    }

    // Not Progress<T>: that one posts to another thread, and reports would come late and out of order.
    private sealed class StageProgress(IProgress<EvaluationProgress>? listener, string stage) : IProgress<double>
    {
        public void Report(double value) => listener?.Report(new EvaluationProgress(stage, value));
    }
}
