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

    /// <summary>Begins a stage.</summary>
    /// <param name="name">What is done.</param>
    /// <param name="items">How many items it goes through; null where it counts none.</param>
    /// <param name="unit">What these are.</param>
    public RunStage Stage(string name, long? items = null, string? unit = null) => new(
        progress, new EvaluationProgress(cellType is null ? name : $"{cellType}: {name}", 0) { CellType = cellType, Items = items, Unit = unit });

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
}
