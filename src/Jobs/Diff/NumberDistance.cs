using CellEval.Csv;

namespace CellEval.Jobs.Diff;

/// <summary>How numbers of result files are read and told apart.</summary>
internal static class NumberDistance
{
    /// <summary>Reads a field that holds a number or nothing.</summary>
    /// <param name="text">The field.</param>
    /// <param name="refusal">Makes the exception where it holds something else.</param>
    /// <returns>The number; null where the field is empty.</returns>
    public static double? Read(string text, Func<InputException> refusal) =>
        CsvNumber.TryParse(text, out double? number) ? number : throw refusal();

    /// <summary>Shows a field.</summary>
    public static string Show(string text) => text.Length == 0 ? "missing" : text;

    /// <summary>The smaller of the absolute and the relative difference; infinite where no tolerance makes them equal.</summary>
    public static double Between(double? x, double? y)
    {
        if (x is null || y is null)
            return x is null && y is null ? 0 : double.PositiveInfinity;
        if (x.Value.Equals(y.Value) || x == y)
            return 0;
        var absolute = Math.Abs(x.Value - y.Value);
        return double.IsFinite(absolute)
            ? Math.Min(absolute, absolute / Math.Max(Math.Abs(x.Value), Math.Abs(y.Value)))
            : double.PositiveInfinity;
    }
}
