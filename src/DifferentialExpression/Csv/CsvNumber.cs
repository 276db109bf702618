using System.Globalization;
using System.Text;

namespace CellEval.Csv;

/// <summary>
/// How every CSV file spells a number: the shortest digits that parse back to the same double, with <c>.0</c> where
/// there is no fraction; <c>1.5e-7</c>, <c>NaN</c>, <c>inf</c>, <c>-inf</c>. No culture has a say in it.
/// </summary>
public static class CsvNumber
{
    /// <summary>The number of bytes that every number fits in.</summary>
    public const int MaxLength = 32;

    private const int ShortField = 128;

    /// <summary>Spells a number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="utf8">Takes the text; at least <see cref="MaxLength"/> bytes.</param>
    /// <returns>The number of bytes written.</returns>
    /// <exception cref="ArgumentException">The span is shorter than <see cref="MaxLength"/>.</exception>
    public static int Format(double value, Span<byte> utf8)
    {
        if (utf8.Length < MaxLength)
            throw new ArgumentException($"A number needs a span of {MaxLength} bytes.", nameof(utf8));

        if (!double.IsFinite(value))
        {
            var name = double.IsNaN(value) ? "NaN"u8 : value > 0 ? "inf"u8 : "-inf"u8;
            name.CopyTo(utf8);
            return name.Length;
        }

        value.TryFormat(utf8, out var length, default, CultureInfo.InvariantCulture);

        // .NET 10 spells two powers of two (2^-25 and 2^-958) with a digit too few:
        // https://github.com/dotnet/runtime/issues/135582.
        if (double.IsPow2(Math.Abs(value)) && Parse(utf8[..length]) != value)
            value.TryFormat(utf8, out length, "G17", CultureInfo.InvariantCulture);

        var exponent = utf8[..length].IndexOf((byte)'E');
        if (exponent >= 0)
            return ShortenExponent(utf8[..length], exponent);

        if (utf8[..length].Contains((byte)'.'))
            return length;

        ".0"u8.CopyTo(utf8[length..]);
        return length + 2;
    }

    /// <summary>
    /// Reads a number: any usual spelling, <c>inf</c>, <c>infinity</c> and <c>nan</c> in any case, with or without
    /// sign.
    /// </summary>
    /// <param name="utf8">The text; empty stands for null.</param>
    /// <param name="value">The number; NaN for null.</param>
    /// <returns>Whether the text is a number or empty.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out double value)
    {
        value = double.NaN;
        if (utf8.IsEmpty || double.TryParse(utf8, NumberStyles.Float, CultureInfo.InvariantCulture, out value))
            return true;

        var negative = utf8[0] == '-';
        value = negative ? double.NegativeInfinity : double.PositiveInfinity;
        return Ascii.EqualsIgnoreCase(negative || utf8[0] == '+' ? utf8[1..] : utf8, "inf"u8);
    }

    /// <summary>Reads a field of a table, as the other overload does.</summary>
    /// <param name="field">The field; empty stands for null.</param>
    /// <param name="value">The number, or null.</param>
    /// <returns>Whether the field is a number or empty.</returns>
    public static bool TryParse(string field, out double? value)
    {
        ArgumentNullException.ThrowIfNull(field);
        var most = Encoding.UTF8.GetMaxByteCount(field.Length);
        Span<byte> utf8 = most <= ShortField ? stackalloc byte[ShortField] : new byte[most];
        var isNumber = TryParse(utf8[..Encoding.UTF8.GetBytes(field, utf8)], out double number);
        value = isNumber && field.Length > 0 ? number : null;
        return isNumber;
    }

    private static double Parse(ReadOnlySpan<byte> utf8) =>
        double.Parse(utf8, NumberStyles.Float, CultureInfo.InvariantCulture);

    // 1.5E-07 becomes 1.5e-7, 1E+20 becomes 1e20.
    private static int ShortenExponent(Span<byte> utf8, int exponent)
    {
        var length = exponent;
        utf8[length++] = (byte)'e';
        if (utf8[exponent + 1] == '-')
            utf8[length++] = (byte)'-';

        var digits = utf8[(exponent + 2)..].TrimStart((byte)'0');
        digits.CopyTo(utf8[length..]);
        return length + digits.Length;
    }
}
