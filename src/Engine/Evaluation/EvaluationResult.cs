using CellEval.DifferentialExpression;

namespace CellEval.Engine;

/// <summary>What a run computed.</summary>
public sealed record EvaluationResult
{
    /// <summary>Gets the cell type that was evaluated; null where cells were not split.</summary>
    public string? CellType { get; init; }

    /// <summary>Gets the perturbations: the rows of the results.</summary>
    public required PerturbationList Perturbations { get; init; }

    /// <summary>Gets what became of each metric, in the order of results.</summary>
    public required IReadOnlyList<MetricOutcome> Outcomes { get; init; }

    /// <summary>
    /// Gets what the providers of contexts left beside them, each found by its type: <see cref="DeResults"/>, or a plugin's.
    /// </summary>
    public TypedValues Published { get; init; } = TypedValues.Empty;

    /// <summary>Gets the real DE table, where the run computed it.</summary>
    public DeResult? RealDe => Published.Find<DeResults>()?.Real;

    /// <summary>Gets the predicted DE table, where the run computed it.</summary>
    public DeResult? PredDe => Published.Find<DeResults>()?.Pred;

    /// <summary>Gets what users should know though it stopped nothing.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>Gets what the screens that were read were taken to be.</summary>
    public IReadOnlyList<FoundScale> Scales { get; init; } = [];

    /// <summary>Gets what was guessed, as sentences.</summary>
    public required IReadOnlyList<string> Guesses { get; init; }

    /// <summary>Gets what the metrics shared: each context's memo.</summary>
    public required IReadOnlyList<MemoEntry> MemoEntries { get; init; }

    /// <summary>Gets all columns, in the order of results.</summary>
    public IEnumerable<ResultColumn> Columns => Outcomes.SelectMany(outcome => outcome.Columns);

    /// <summary>Gets the metrics that failed.</summary>
    public IEnumerable<MetricOutcome> Failures => Outcomes.Where(outcome => outcome.Status == MetricStatus.Failed);
}
