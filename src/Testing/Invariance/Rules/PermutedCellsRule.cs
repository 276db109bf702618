namespace CellEval.Testing;

internal sealed class PermutedCellsRule() : ChangeRule("the order of cells and rows changes nothing", isExact: false)
{
    protected override IEnumerable<(string What, RuleResult Result, Func<string, string> NewName)> Changed(RuleRun run)
    {
        var changed = run.Input with
        {
            RealCells = Shuffled(run, run.Input.RealCells),
            PredCells = Shuffled(run, run.Input.PredCells),
            RealTable = Shuffled(run, run.Input.RealTable),
            PredTable = Shuffled(run, run.Input.PredTable),
        };
        yield return ("with its cells and rows shuffled", run.Evaluate(changed), name => name);
    }

    private static T[] Shuffled<T>(RuleRun run, IReadOnlyList<T> items)
    {
        T[] shuffled = [.. items];
        run.Random.Shuffle(shuffled);
        return shuffled;
    }
}
