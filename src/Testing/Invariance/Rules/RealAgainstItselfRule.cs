using CellEval.Engine;

namespace CellEval.Testing;

internal sealed class RealAgainstItselfRule() : InvarianceRule("the real side as its own prediction scores best")
{
    internal override IEnumerable<InvarianceFailure> Find(RuleRun run)
    {
        var itself = run.Input with { PredCells = run.Input.RealCells, PredTable = run.Input.RealTable };
        var result = run.Evaluate(itself);
        foreach (var outcome in result.Outcomes)
        {
            double? best = outcome.Variant.Metric.Declaration.Best switch
            {
                BestValue.One => 1,
                BestValue.Zero => 0,
                _ => null,
            };
            if (best is null || outcome.Status != MetricStatus.Value)
                continue;
            foreach (var column in outcome.Columns)
            {
                var values = result.Values(column);
                double[] numbers = [.. values.Values.OfType<double>().Where(value => !double.IsNaN(value))];
                if (numbers.Length == 0 || numbers.Any(value => !(Math.Abs(value - best.Value) <= run.Tolerance)))
                {
                    var problem = $"expected {MetricValues.Spell(best)} for each, or no value\n{column.Name} is {values}";
                    yield return new InvarianceFailure(outcome.Variant.Name, this, problem, itself);
                }
            }
        }
    }
}
