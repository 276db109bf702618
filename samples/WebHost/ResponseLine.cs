using CellEval.Engine;

namespace WebHost;

/// <summary>One line of a response: a stage, a finished metric, or the results.</summary>
internal sealed record ResponseLine
{
    public string? Stage { get; init; }

    public double? Fraction { get; init; }

    public string? Metric { get; init; }

    public string? Status { get; init; }

    public string? Reason { get; init; }

    /// <summary>Gets each column's values: a value for each perturbation, by its name.</summary>
    public IReadOnlyDictionary<string, Dictionary<string, double?>>? Results { get; init; }

    public IReadOnlyList<string>? Warnings { get; init; }

    public static ResponseLine Of(EvaluationProgress progress) => new() { Stage = progress.Stage, Fraction = progress.Fraction };

    public static ResponseLine Of(MetricOutcome outcome) => new()
    {
        Metric = outcome.Variant.Name,
        Status = outcome.Status.ToString().ToLowerInvariant(),
        Reason = outcome.Reason,
    };

    public static ResponseLine Of(EvaluationResult result) => new()
    {
        Results = result.Columns.ToDictionary(
            column => column.Name,
            column => Enumerable.Range(0, result.Perturbations.Count).ToDictionary(p => result.Perturbations[p], p => column[p])),
        Warnings = result.Warnings,
    };
}
