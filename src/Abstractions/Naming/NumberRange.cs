using System.Globalization;

namespace CellEval.Naming;

/// <summary>
/// A range of numbers, and its words. Compiled into the generator too, so that all messages are alike.
/// </summary>
internal readonly record struct NumberRange(
    double Minimum, double Maximum, bool MinimumIsExclusive, bool MaximumIsExclusive)
{
    public bool Contains(double value) =>
        (MinimumIsExclusive ? value > Minimum : value >= Minimum)
        && (MaximumIsExclusive ? value < Maximum : value <= Maximum);

    /// <summary>Says what is in the range: <c>a whole number of 1 or more</c>.</summary>
    /// <param name="largest">The largest value of the type, which is no limit worth a word.</param>
    public string Describe(double largest)
    {
        var kind = largest < double.MaxValue ? "whole number" : IsFinite(largest) ? "finite number" : "number";
        var noun = $"a {kind}";
        return (HasLower(largest), HasUpper(largest)) switch
        {
            (true, true) when !MinimumIsExclusive && !MaximumIsExclusive => $"{noun} from {Text(Minimum)} to {Text(Maximum)}",
            (true, true) => $"{noun} {Lower("of at least {0}")} and {Upper("at most {0}")}",
            (true, false) => $"{noun} {Lower("of {0} or more")}",
            (false, true) => $"{noun} {Upper("of {0} or less")}",
            _ => noun,
        };
    }

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private bool HasLower(double largest) => Minimum > -largest || (Minimum == -largest && MinimumIsExclusive);

    private bool HasUpper(double largest) => Maximum < largest || (Maximum == largest && MaximumIsExclusive);

    // Only worth a word where the range has no other end on that side.
    private bool IsFinite(double largest) =>
        (!HasLower(largest) && !Contains(double.NegativeInfinity) && Minimum <= -largest)
        || (!HasUpper(largest) && !Contains(double.PositiveInfinity) && Maximum >= largest);

    private string Lower(string form) => (MinimumIsExclusive ? "above {0}" : form).Replace("{0}", Text(Minimum));

    private string Upper(string form) => (MaximumIsExclusive ? "below {0}" : form).Replace("{0}", Text(Maximum));
}
