using System.Diagnostics;
using CellEval.Engine;

namespace CellEval.Jobs;

/// <summary>Notes when stages begin and end, and passes progress on. Several threads may report.</summary>
/// <param name="listener">Whoever follows the run.</param>
/// <param name="part">What the stages belong to beside the evaluation itself; null where to nothing else.</param>
/// <param name="start">When the run started, of <see cref="Stopwatch"/>.</param>
internal sealed class StageRecorder(IProgress<EvaluationProgress> listener, string? part, long start) : IProgress<EvaluationProgress>
{
    private readonly Lock _lock = new();
    private readonly List<RecordedStage> _stages = [];
    private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);

    public IReadOnlyList<RecordedStage> Stages
    {
        get
        {
            lock (_lock)
                return [.. _stages];
        }
    }

    public void Report(EvaluationProgress value)
    {
        Note(value, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        listener.Report(value);
    }

    private void Note(EvaluationProgress value, double now)
    {
        lock (_lock)
        {
            // What says that it ended once more has ended before.
            if (!_open.TryGetValue(value.Stage, out var place))
            {
                if (value.Fraction >= 1)
                    return;
                _open.Add(value.Stage, place = _stages.Count);
                _stages.Add(new RecordedStage { Name = NameOf(value), Part = part, CellType = value.CellType, StartMs = now, DurationMs = 0 });
            }

            _stages[place] = _stages[place] with { DurationMs = now - _stages[place].StartMs };
            if (value.Fraction >= 1)
                _open.Remove(value.Stage);
        }
    }

    private static string NameOf(EvaluationProgress progress) =>
        progress.CellType is { } cellType ? progress.Stage[(cellType.Length + ": ".Length)..] : progress.Stage;
}
