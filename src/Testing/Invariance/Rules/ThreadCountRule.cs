using System.Globalization;

namespace CellEval.Testing;

internal sealed class ThreadCountRule() : ChangeRule("the number of threads changes nothing", isExact: true)
{
    protected override IEnumerable<(string What, RuleResult Result, Func<string, string> NewName)> Changed(RuleRun run)
    {
        foreach (var threads in (int[])[1, 2, 5])
        {
            var what = string.Create(CultureInfo.InvariantCulture, $"evaluated again with {threads} thread(s)");
            yield return (what, run.Evaluate(run.Input, threads), name => name);
        }
    }
}
