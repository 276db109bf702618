using System.Globalization;

namespace CellEval.Testing;

/// <summary>Runs in a culture that writes 1.5 as 1,5, made by hand: a machine may have no real ones.</summary>
internal sealed class CultureRule() : ChangeRule("the culture changes nothing", isExact: true)
{
    protected override IEnumerable<(string What, RuleResult Result, Func<string, string> NewName)> Changed(RuleRun run)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "−";
        yield return ("in a culture with a decimal comma", run.Evaluate(run.Input, culture: culture), name => name);
    }
}
