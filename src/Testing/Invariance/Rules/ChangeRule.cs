using CellEval.Engine;

namespace CellEval.Testing;

/// <summary>A rule of the form: this change of the input, or of the run, changes no value.</summary>
internal abstract class ChangeRule(string name, bool isExact) : InvarianceRule(name)
{
    internal override IEnumerable<InvarianceFailure> Find(RuleRun run)
    {
        var first = run.Evaluate(run.Input);
        foreach (var (what, second, newName) in Changed(run))
        {
            foreach (var outcome in first.Outcomes)
            {
                if (Difference(run, first, outcome, second, newName) is { } difference)
                    yield return new InvarianceFailure(outcome.Variant.Name, this, $"{what}\n{difference}", run.Input);
            }
        }
    }

    /// <summary>
    /// Evaluates changed inputs: each with words for the change, and the new name of each perturbation.
    /// </summary>
    protected abstract IEnumerable<(string What, RuleResult Result, Func<string, string> NewName)> Changed(RuleRun run);

    private string? Difference(
        RuleRun run, RuleResult first, MetricOutcome outcome, RuleResult second, Func<string, string> newName)
    {
        var other = second.Of(outcome);
        if (outcome.Status == MetricStatus.Failed || other.Status == MetricStatus.Failed)
        {
            // That it fails at all is found by another rule.
            return outcome.Status == other.Status ? null : $"it failed in one case only: {outcome.Reason ?? other.Reason}";
        }

        foreach (var (column, otherColumn) in outcome.Columns.Zip(other.Columns))
        {
            var (before, after) = (first.Values(column), second.Values(otherColumn));
            if (!before.Perturbations.All(name => IsSame(before[name], after[newName(name)], isExact ? 0 : run.Tolerance)))
                return $"{column.Name} was     {before}\n{column.Name} became  {after}";
        }

        return null;
    }

    private static bool IsSame(double? x, double? y, double tolerance)
    {
        if (x is not { } a || y is not { } b)
            return x is null && y is null;
        return a.Equals(b) || Math.Abs(a - b) <= tolerance * Math.Max(1, Math.Max(Math.Abs(a), Math.Abs(b)));
    }
}
