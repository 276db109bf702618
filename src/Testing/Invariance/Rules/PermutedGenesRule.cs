namespace CellEval.Testing;

internal sealed class PermutedGenesRule() : ChangeRule("the order of genes changes nothing", isExact: false)
{
    protected override IEnumerable<(string What, RuleResult Result, Func<string, string> NewName)> Changed(RuleRun run)
    {
        var input = run.Input;
        int[] order = [.. Enumerable.Range(0, input.Genes.Count)];
        run.Random.Shuffle(order);
        TestCell[] Cells(IEnumerable<TestCell> cells) =>
            [.. cells.Select(cell => cell with { Values = [.. order.Select(gene => cell.Values[gene])] })];

        // Rows of tables: genes in another order within each perturbation, the same on both sides.
        string[] features = [.. input.RealTable.Concat(input.PredTable).Select(row => row.Feature).Distinct(StringComparer.Ordinal)];
        run.Random.Shuffle(features);
        TestDeRow[] Rows(IEnumerable<TestDeRow> rows) =>
            [.. rows.GroupBy(row => row.Target).SelectMany(own => own.OrderBy(row => Array.IndexOf(features, row.Feature)))];

        var changed = input with
        {
            Genes = [.. order.Select(gene => input.Genes[gene])],
            RealCells = Cells(input.RealCells),
            PredCells = Cells(input.PredCells),
            RealTable = Rows(input.RealTable),
            PredTable = Rows(input.PredTable),
        };
        yield return ("with its genes in another order", run.Evaluate(changed), name => name);
    }
}
