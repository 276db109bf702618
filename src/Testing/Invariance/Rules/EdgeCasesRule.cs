using CellEval.Engine;

namespace CellEval.Testing;

internal sealed class EdgeCasesRule() : InvarianceRule("a metric does not throw")
{
    internal override IEnumerable<InvarianceFailure> Find(RuleRun run)
    {
        foreach (var (what, input) in Cases(run.Input))
        {
            RuleResult result;
            try
            {
                result = run.Evaluate(input);
            }
            catch (InputException)
            {
                // What the evaluator refuses no metric sees.
                continue;
            }

            foreach (var outcome in result.Outcomes.Where(outcome => outcome.Status == MetricStatus.Failed))
                yield return new InvarianceFailure(outcome.Variant.Name, this, $"{what}\nit failed: {outcome.Reason}", input);
        }
    }

    private static IEnumerable<(string What, MetricInput Input)> Cases(MetricInput input)
    {
        yield return ("on an ordinary input", input);
        var only = input.Perturbations[0];
        yield return ("with one perturbation", Changed(
            input,
            cells => cells.Where(cell => cell.Label == only || cell.Label == input.Control),
            rows => rows.Where(row => row.Target == only)));
        yield return ("with one cell for each label and one gene in each table", Changed(
            input, cells => cells.DistinctBy(cell => cell.Label), rows => rows.DistinctBy(row => row.Target)));
        yield return ("with one gene", Changed(
            input with { Genes = [.. input.Genes.Take(1)] },
            cells => cells.Select(cell => cell with { Values = [.. cell.Values.Take(1)] }),
            rows => rows.DistinctBy(row => row.Target)));
        yield return ("with all values 0 and nothing significant", Changed(
            input,
            cells => cells.Select(cell => cell with { Values = [.. cell.Values.Select(_ => 0.0)] }),
            rows => rows.Select(row => row with { Log2FoldChange = 0, PValue = 1, Fdr = 1 })));
        yield return ("with everything significant", Changed(
            input, cells => cells, rows => rows.Select(row => row with { PValue = 0, Fdr = 0 })));
        yield return ("with fold changes, p-values and rates that are null", Changed(
            input,
            cells => cells,
            rows => rows.Select(row => row with { Log2FoldChange = double.NaN, PValue = double.NaN, Fdr = double.NaN })));
        yield return ("with infinite fold changes", Changed(
            input,
            cells => cells,
            rows => rows.Select(row => row with { Log2FoldChange = row.Log2FoldChange / 0.0 })));
        yield return ("with tables that share no gene", input with
        {
            PredTable = [.. input.PredTable.Select(row => row with { Feature = row.Feature + " of the prediction" })],
        });
    }

    private static MetricInput Changed(
        MetricInput input,
        Func<IEnumerable<TestCell>, IEnumerable<TestCell>> cells,
        Func<IEnumerable<TestDeRow>, IEnumerable<TestDeRow>> rows) => input with
        {
            RealCells = [.. cells(input.RealCells)],
            PredCells = [.. cells(input.PredCells)],
            RealTable = [.. rows(input.RealTable)],
            PredTable = [.. rows(input.PredTable)],
        };
}
