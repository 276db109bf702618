namespace CellEval.Engine;

/// <summary>What became of one variant of a run.</summary>
/// <param name="Variant">The variant.</param>
/// <param name="Status">How its call ended.</param>
/// <param name="Reason">Why it failed; null otherwise.</param>
/// <param name="Columns">Its columns; without values where it failed.</param>
/// <param name="Duration">How long the call took, with the memo values that it was the first to ask for.</param>
public sealed record MetricOutcome(
    MetricVariant Variant,
    MetricStatus Status,
    string? Reason,
    IReadOnlyList<ResultColumn> Columns,
    TimeSpan Duration)
{
    /// <summary>
    /// Gets what was thrown where it failed, by the metric or by a context that it takes; null otherwise.
    /// </summary>
    public Exception? Exception { get; init; }

    /// <summary>Gets the name of the type of <see cref="Exception"/>, for records; null where nothing was thrown.</summary>
    public string? ExceptionType => Exception?.GetType().FullName;
}
