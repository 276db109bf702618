namespace CellEval.Engine;

/// <summary>
/// What to evaluate: a pair of screens, a pair of DE tables, or screens with tables that need not be computed.
/// </summary>
public sealed record EvaluationRequest
{
    /// <summary>Gets the measured screen.</summary>
    public IScreen? Real { get; init; }

    /// <summary>Gets the predicted screen.</summary>
    public IScreen? Pred { get; init; }

    /// <summary>Gets the DE table of the measured screen, where it is given.</summary>
    public DeRows? RealTable { get; init; }

    /// <summary>Gets the DE table of the predicted screen, where it is given.</summary>
    public DeRows? PredTable { get; init; }

    /// <summary>Gets the column of <c>obs</c> that holds the perturbation.</summary>
    public string PerturbationColumn { get; init; } = "target_gene";

    /// <summary>Gets the label of unperturbed cells.</summary>
    public string Control { get; init; } = "non-targeting";

    /// <summary>
    /// Gets whether cells without a perturbation are warned of; false where their number tells nothing, as in half of a screen.
    /// </summary>
    public bool WarnsOfUnlabelledCells { get; init; } = true;

    /// <summary>Gets the column of <c>obs</c> by whose values the whole evaluation is split; null evaluates all cells together.</summary>
    public string? CellTypeColumn { get; init; }

    /// <summary>
    /// Gets the perturbations to evaluate; null evaluates all. Others are left out of screens and given tables before anything is
    /// compared, so they rank nowhere; only the scale of X is that of all cells. The control is always kept.
    /// </summary>
    public IReadOnlyCollection<string>? Perturbations { get; init; }

    /// <summary>Gets the metrics and their options.</summary>
    public MetricSelection Metrics { get; init; } = new();

    /// <summary>Gets how the scale of X is learnt.</summary>
    public ScaleMode Scale { get; init; }

    /// <summary>
    /// Gets options for the providers of contexts, each found by its own type: <c>DifferentialExpressionOptions</c>,
    /// <see cref="EffectOptions"/>, or a plugin's. A provider has defaults for what is not given.
    /// </summary>
    public TypedValues Options { get; init; } = TypedValues.Empty;

    /// <summary>
    /// Gets who is told what became of each metric as soon as it is known, one after the other, in the order of results and on
    /// the run's thread; may be null.
    /// </summary>
    public IProgress<MetricOutcome>? MetricFinished { get; init; }

    /// <summary>
    /// Gets the most threads, -1 for one per processor; no result depends on it. All that the process may use by default.
    /// </summary>
    public int MaxDegreeOfParallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>Gets how much memory to take; no result depends on it.</summary>
    public MemoryOptions Memory { get; init; } = new();

    /// <summary>
    /// Gets how long a metric may take; one that takes longer is cancelled and failed, and abandoned where it ignores that. Null: as
    /// long as it likes.
    /// </summary>
    public TimeSpan? MetricTimeout { get; init; }
}
