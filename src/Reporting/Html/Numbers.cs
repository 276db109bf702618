using System.Globalization;

namespace CellEval.Reporting.Html;

/// <summary>Spells numbers for people: four digits or so, in no culture.</summary>
internal static class Numbers
{
    public const string None = "–";

    public static string Spell(double? number) => number switch
    {
        null => None,
        { } value when double.IsNaN(value) => "NaN",
        double.PositiveInfinity => "∞",
        double.NegativeInfinity => "−∞",
        { } value => value.ToString(Format(Math.Abs(value)), CultureInfo.InvariantCulture).Replace('-', '−'),
    };

    /// <summary>All digits: what a script sorts by.</summary>
    public static string? Exact(double? number) =>
        number is { } value && double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : null;

    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A count with its noun.</summary>
    public static string Count(long count, string noun) => $"{Count(count)} {noun}{(count == 1 ? "" : "s")}";

    private static string Format(double size) => size switch
    {
        0 => "0",
        < 0.001 or >= 1e6 => "0.###e0",
        _ when size == Math.Truncate(size) && size >= 2 => "0",
        >= 1000 => "0",
        >= 100 => "0.0",
        >= 10 => "0.00",
        _ => "0.000",
    };
}
