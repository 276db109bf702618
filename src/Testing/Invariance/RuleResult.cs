using CellEval.Engine;

namespace CellEval.Testing;

/// <summary>The outcomes of an evaluation, with the input that they belong to.</summary>
internal sealed record RuleResult(MetricInput Input, EvaluationResult Result)
{
    public IEnumerable<MetricOutcome> Outcomes => Result.Outcomes;

    public MetricOutcome Of(MetricOutcome other) =>
        Result.Outcomes.Single(outcome => outcome.Variant == other.Variant);

    public MetricValues Values(ResultColumn column) => MetricValues.Of(column, Result.Perturbations);
}
