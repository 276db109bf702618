namespace CellEval.Testing;

internal sealed class PermutedPerturbationsRule()
    : ChangeRule("the order of perturbations changes nothing", isExact: true)
{
    protected override IEnumerable<(string What, RuleResult Result, Func<string, string> NewName)> Changed(RuleRun run)
    {
        var input = run.Input;
        string[] order = [.. input.Perturbations, input.Control];
        run.Random.Shuffle(order);

        // The order within a perturbation stays.
        T[] Reordered<T>(IEnumerable<T> items, Func<T, string> label) =>
            [.. items.OrderBy(item => Array.IndexOf(order, label(item)))];
        var changed = input with
        {
            RealCells = Reordered(input.RealCells, cell => cell.Label),
            PredCells = Reordered(input.PredCells, cell => cell.Label),
            RealTable = Reordered(input.RealTable, row => row.Target),
            PredTable = Reordered(input.PredTable, row => row.Target),
        };
        yield return ("with its perturbations in another order", run.Evaluate(changed), name => name);
    }
}
