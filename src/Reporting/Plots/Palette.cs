using OxyPlot;

namespace CellEval.Reporting.Plots;

/// <summary>The colours that pictures are drawn with; the page's style says what each looks like, in light and in dark.</summary>
internal static class Palette
{
    public static readonly OxyColor Ink = OxyColor.FromRgb(1, 0, 0);
    public static readonly OxyColor Grid = OxyColor.FromRgb(2, 0, 0);
    public static readonly OxyColor Reference = OxyColor.FromRgb(3, 0, 0);
    public static readonly OxyColor Mean = OxyColor.FromRgb(4, 0, 0);
    public static readonly OxyColor Bar = OxyColor.FromRgb(5, 0, 0);
    public static readonly OxyColor Ceiling = OxyColor.FromRgb(6, 0, 0);
    public static readonly OxyColor Baseline = OxyColor.FromRgb(7, 0, 0);
    public static readonly OxyColor Neither = OxyColor.FromRgb(8, 0, 0);
    public static readonly OxyColor RealOnly = OxyColor.FromRgb(9, 0, 0);
    public static readonly OxyColor PredOnly = OxyColor.FromRgb(10, 0, 0);
    public static readonly OxyColor Both = OxyColor.FromRgb(11, 0, 0);

    private static readonly (string Drawn, string Styled)[] Names =
    [
        (Spell(Ink), "var(--ink)"),
        (Spell(Grid), "var(--grid)"),
        (Spell(Reference), "var(--reference)"),
        (Spell(Mean), "var(--mean)"),
        (Spell(Bar), "var(--bar)"),
        (Spell(Ceiling), "var(--ceiling)"),
        (Spell(Baseline), "var(--baseline)"),
        (Spell(Neither), "var(--neither)"),
        (Spell(RealOnly), "var(--real-only)"),
        (Spell(PredOnly), "var(--pred-only)"),
        (Spell(Both), "var(--both)"),
    ];

    /// <summary>Puts the style's colours in the place of those that were drawn.</summary>
    public static string Restyle(string style)
    {
        foreach (var (drawn, styled) in Names)
            style = style.Replace(drawn, styled, StringComparison.Ordinal);
        return style;
    }

    private static string Spell(OxyColor colour) => $"rgb({colour.R},{colour.G},{colour.B})";
}
