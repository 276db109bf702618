using System.Diagnostics;
using CellEval.Engine;

namespace CellEval.Jobs;

/// <summary>Records a part of a run: the evaluation, or its ceiling.</summary>
public sealed class PartRecorder : IProgress<MetricOutcome>
{
    private readonly string? _part;
    private readonly long _start;
    private readonly Dictionary<string, IReadOnlyDictionary<string, object?>> _parameters = new(StringComparer.Ordinal);
    private readonly Dictionary<MetricOutcome, double> _ends = new(ReferenceEqualityComparer.Instance);
    private readonly List<RecordedMetric> _metrics = [];
    private readonly List<RecordedMemo> _memo = [];
    private readonly List<FoundScale> _scales = [];
    private readonly List<(string? CellType, string Text)> _guesses = [];
    private readonly List<(string? CellType, string Text)> _warnings = [];
    private StageRecorder? _stages;

    internal PartRecorder(string? part, long start) => (_part, _start) = (part, start);

    /// <summary>Gets what screens were taken to be so far; with cell types, each by each of them.</summary>
    internal IReadOnlyList<FoundScale> Scales => _scales;

    /// <summary>Gets what was guessed so far.</summary>
    internal IReadOnlyList<(string? CellType, string Text)> Guesses => _guesses;

    internal IReadOnlyList<(string? CellType, string Text)> Warnings => _warnings;

    internal IReadOnlyList<RecordedStage> Stages => _stages?.Stages ?? [];

    internal IReadOnlyList<RecordedMetric> Metrics => _metrics;

    internal IReadOnlyList<RecordedMemo> Memo => _memo;

    /// <summary>Makes a request tell when its metrics finish.</summary>
    /// <param name="request">The request.</param>
    /// <param name="plan">What it plans.</param>
    /// <returns>The request to run.</returns>
    public EvaluationRequest Follow(EvaluationRequest request, RunPlan plan)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(plan);
        foreach (var planned in plan.Metrics)
        {
            _parameters[planned.Variant.Name] = planned.Variant.Metric.Declaration.Parameters
                .Zip(planned.Values)
                .ToDictionary(
                    pair => pair.First.Name,
                    pair => pair.First.Members.FirstOrDefault(member => member.Value.Equals(pair.Second))?.Name ?? pair.Second);
        }

        return request with { MetricFinished = this };
    }

    /// <summary>Notes stages on their way to whoever follows the run.</summary>
    /// <param name="listener">Whoever follows it.</param>
    /// <returns>What the evaluation reports to.</returns>
    public IProgress<EvaluationProgress> Follow(IProgress<EvaluationProgress> listener) => _stages = new StageRecorder(listener, _part, _start);

    /// <inheritdoc/>
    public void Report(MetricOutcome value) => _ends[value] = Stopwatch.GetElapsedTime(_start).TotalMilliseconds;

    /// <summary>Adds what came of the evaluation, or of one cell type.</summary>
    /// <param name="result">The result.</param>
    public void Add(EvaluationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        _metrics.AddRange(result.Outcomes.Select(outcome => Record(result.CellType, outcome)));
        _memo.AddRange(result.MemoEntries.Select(entry => new RecordedMemo
        {
            Part = _part,
            CellType = result.CellType,
            Context = entry.Context,
            Key = entry.Key,
            Reused = entry.Reused,
            Milliseconds = entry.Elapsed.TotalMilliseconds,
            Failed = entry.Failed,
            AskedBy = entry.AskedBy,
        }));
        _scales.AddRange(result.Scales);
        _guesses.AddRange(result.Guesses.Select(text => (result.CellType, text)));
        _warnings.AddRange(result.Warnings.Select(text => (result.CellType, text)));
    }

    private RecordedMetric Record(string? cellType, MetricOutcome outcome)
    {
        var declaration = outcome.Variant.Metric.Declaration;
        var duration = outcome.Duration.TotalMilliseconds;
        return new RecordedMetric
        {
            Part = _part,
            CellType = cellType,
            Variant = outcome.Variant.Name,
            Metric = declaration.Name,
            Assembly = outcome.Variant.Metric.Assembly,
            Version = declaration.Version,
            Kind = declaration.Kind,
            Best = declaration.Best,
            Description = declaration.Description,
            Columns = outcome.Variant.Columns,
            IsScalar = declaration.IsScalar,
            Status = outcome.Status,
            Reason = outcome.Reason,
            ExceptionType = outcome.ExceptionType,
            StartMs = Math.Max(0, _ends.GetValueOrDefault(outcome, duration) - duration),
            DurationMs = duration,
            Options = _parameters.TryGetValue(outcome.Variant.Name, out var parameters)
                ? parameters.ToDictionary(pair => pair.Key, pair => JsonValues.Of(pair.Value))
                : [],
        };
    }
}
