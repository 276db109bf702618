namespace CellEval.Reporting.Sections;

/// <summary>Says which way a metric is better.</summary>
internal static class Directions
{
    public static string Short(BestValue? best) => best switch
    {
        BestValue.One => "↑ 1",
        BestValue.Zero => "↓ 0",
        BestValue.Lower => "↓",
        BestValue.Higher => "↑",
        BestValue.None => "none",
        _ => "not known",
    };

    public static string Long(BestValue? best) => best switch
    {
        BestValue.One => "Higher is better; 1 is perfect.",
        BestValue.Zero => "Lower is better; 0 is perfect.",
        BestValue.Lower => "Lower is better.",
        BestValue.Higher => "Higher is better.",
        BestValue.None => "It describes: no value is best.",
        _ => "Which way is better is not known: no metric of this name is registered.",
    };
}
