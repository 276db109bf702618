using System.Globalization;

namespace CellEval.Testing;

/// <summary>Renames perturbations and genes alike: a perturbation that is called like a gene targets it.</summary>
internal sealed class RenamedPerturbationsRule(bool reversed) : ChangeRule(
    reversed ? "names that sort the other way round change nothing" : "names change nothing", isExact: !reversed)
{
    protected override IEnumerable<(string What, RuleResult Result, Func<string, string> NewName)> Changed(RuleRun run)
    {
        var input = run.Input;
        var places = input.Perturbations.Index().ToDictionary(
            item => item.Item, item => reversed ? input.Perturbations.Count - item.Index : item.Index, StringComparer.Ordinal);
        string NewName(string name) => name == input.Control
            ? name
            : string.Create(CultureInfo.InvariantCulture, $"Ω{places.GetValueOrDefault(name):D4} {name}");
        TestCell[] Cells(IEnumerable<TestCell> cells) => [.. cells.Select(cell => cell with { Label = NewName(cell.Label) })];
        TestDeRow[] Rows(IEnumerable<TestDeRow> rows) =>
            [.. rows.Select(row => row with { Target = NewName(row.Target), Feature = NewName(row.Feature) })];
        var changed = input with
        {
            Genes = [.. input.Genes.Select(NewName)],
            RealCells = Cells(input.RealCells),
            PredCells = Cells(input.PredCells),
            RealTable = Rows(input.RealTable),
            PredTable = Rows(input.PredTable),
        };
        yield return ("with other names", run.Evaluate(changed), NewName);
    }
}
