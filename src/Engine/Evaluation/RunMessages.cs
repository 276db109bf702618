using Microsoft.Extensions.Logging;

namespace CellEval.Engine;

/// <summary>
/// Collects what a run says: progress to whoever listens, warnings and guesses for the result and the log. Several threads may use it.
/// </summary>
internal sealed class RunMessages(IProgress<EvaluationProgress>? progress, string? cellType, ILogger? logger = null)
{
    private readonly Lock _lock = new();
    private readonly List<string> _warnings = [];
    private readonly List<FoundScale> _scales = [];

    public IReadOnlyList<string> Warnings => Copy(_warnings);

    public IReadOnlyList<FoundScale> Scales => Copy(_scales);

    public IReadOnlyList<string> Guesses => [.. Scales.Select(scale => scale.ToString())];

    public void Warn(string message)
    {
        Add(_warnings, message);
        logger?.Warned(message);
    }

    public void Found(FoundScale scale)
    {
        Add(_scales, scale);
        logger?.Guessed(scale.ToString());
    }

    /// <summary>Begins a stage.</summary>
    /// <param name="name">What is done.</param>
    /// <param name="items">How many items it goes through; null where it counts none.</param>
    /// <param name="unit">What these are.</param>
    public RunStage Stage(string name, long? items = null, string? unit = null) => new(
        progress, new EvaluationProgress(cellType is null ? name : $"{cellType}: {name}", 0) { CellType = cellType, Items = items, Unit = unit });

    private void Add<T>(List<T> messages, T message)
    {
        lock (_lock)
            messages.Add(message);
    }

    private T[] Copy<T>(List<T> messages)
    {
        lock (_lock)
            return [.. messages];
    }
}
