namespace CellEval.Cli.Display;

/// <summary>Spells what a perfect prediction scores.</summary>
internal static class BestValues
{
    public static string Spell(BestValue best) => best switch
    {
        BestValue.Zero => "0",
        BestValue.One => "1",
        BestValue.Lower => "lower",
        BestValue.Higher => "higher",
        _ => "-",
    };
}
