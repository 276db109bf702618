using System.Globalization;

namespace CellEval.AnnData;

/// <summary>Spells numbers as Python's <c>str</c> does, so that a label reads as it does there.</summary>
internal static class NumberLabels
{
    private const double FirstWithExponent = 1e16;
    private const double LastWithExponent = 1e-4;

    /// <summary>Reads numbers as labels.</summary>
    /// <param name="numbers">A dataset of one dimension.</param>
    /// <returns>The labels; <see langword="null"/> for NaN, which is how a missing number is stored.</returns>
    public static string?[] Read(NumberArray numbers) => numbers.Type switch
    {
        NumberType.Bool => Array.ConvertAll(numbers.ReadAll<int>(), value => value != 0 ? "True" : "False"),
        NumberType.UInt64 => Array.ConvertAll(numbers.ReadAll<ulong>(), Invariant),
        NumberType.Float16 => SpellAll(numbers, value => Invariant((Half)value)),
        NumberType.Float32 => SpellAll(numbers, value => Invariant((float)value)),
        NumberType.Float64 => SpellAll(numbers, Invariant),
        _ => Array.ConvertAll(numbers.ReadAll<long>(), Invariant),
    };

    private static string?[] SpellAll(NumberArray numbers, Func<double, string> shortest) =>
        Array.ConvertAll(numbers.ReadAll<double>(), value => Spell(value, shortest(value)));

    private static string Invariant<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);

    // Both languages write the fewest digits that read back as the same number, but not in the same form.
    private static string? Spell(double value, string shortest)
    {
        if (double.IsNaN(value))
            return null;
        if (double.IsInfinity(value))
            return value > 0 ? "inf" : "-inf";
        if (value == 0)
            return double.IsNegative(value) ? "-0.0" : "0.0";

        var sign = value < 0 ? "-" : string.Empty;
        var (digits, exponent) = Split(shortest.TrimStart('-'));
        var size = Math.Abs(value);
        if (size is >= FirstWithExponent or < LastWithExponent)
            return sign + WithExponent(digits, exponent);

        return sign + (exponent switch
        {
            < 0 => "0." + new string('0', -exponent - 1) + digits,
            _ when digits.Length <= exponent + 1 => digits.PadRight(exponent + 1, '0') + ".0",
            _ => $"{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}",
        });
    }

    private static string WithExponent(string digits, int exponent)
    {
        var fraction = digits.Length > 1 ? $".{digits[1..]}" : string.Empty;
        var power = Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
        return $"{digits[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{power}";
    }

    // 1.5E-05 and 0.015 alike: the digits without zeros at the ends, and the power of ten of the first.
    private static (string Digits, int Exponent) Split(string shortest)
    {
        var e = shortest.IndexOf('E', StringComparison.Ordinal);
        var exponent = e < 0 ? 0 : int.Parse(shortest.AsSpan(e + 1), CultureInfo.InvariantCulture);
        var mantissa = e < 0 ? shortest : shortest[..e];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        exponent += (point < 0 ? mantissa.Length : point) - 1;
        var digits = mantissa.Replace(".", string.Empty, StringComparison.Ordinal);
        var leading = digits.Length - digits.TrimStart('0').Length;
        return (digits.Trim('0'), exponent - leading);
    }
}
