using System.Globalization;
using System.Text;
using CellEval.Csv;
using CsCheck;

namespace CellEval.Tests;

public sealed class CsvNumberTests
{
    [Theory]
    [InlineData(0.0, "0.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(1.0, "1.0")]
    [InlineData(3452.5, "3452.5")]
    [InlineData(-2.4176454577033564, "-2.4176454577033564")]
    [InlineData(2210.0, "2210.0")]
    [InlineData(4.675603286826333e-7, "4.675603286826333e-7")]
    [InlineData(1e-20, "1e-20")]
    [InlineData(1e20, "1e20")]
    [InlineData(-1.5e300, "-1.5e300")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "inf")]
    [InlineData(double.NegativeInfinity, "-inf")]
    public void A_number_is_spelled_shortest(double value, string expected) => Assert.Equal(expected, Format(value));

    [Theory]
    [InlineData(-double.MaxValue)]
    [InlineData(-1.2345678901234567e-300)]
    [InlineData(-123456789012345.67)]
    [InlineData(-0.00012345678901234567)]
    public void The_longest_numbers_fit(double value) => Assert.InRange(Format(value).Length, 17, CsvNumber.MaxLength);

    [Fact]
    public void Every_power_of_two_parses_back()
    {
        for (var exponent = -1074; exponent <= 1023; exponent++)
            AssertParsesBack(Math.ScaleB(1, exponent));
    }

    [Fact]
    public void Any_double_parses_back() => Gen.Double.Sample(AssertParsesBack);

    [Theory]
    [MemberData(nameof(Cultures.Names), MemberType = typeof(Cultures))]
    public void No_culture_changes_the_spelling(string culture) => Cultures.Run(culture, () =>
    {
        Assert.Equal("-1234567.25", Format(-1234567.25));
        Assert.Equal("-inf", Format(double.NegativeInfinity));
        Assert.True(CsvNumber.TryParse("INFINITY"u8, out var value));
        Assert.Equal(double.PositiveInfinity, value);
        Assert.True(CsvNumber.TryParse("-1234567.25"u8, out value));
        Assert.Equal(-1234567.25, value);
    });

    [Theory]
    [InlineData("inf", double.PositiveInfinity)]
    [InlineData("+inf", double.PositiveInfinity)]
    [InlineData("-Inf", double.NegativeInfinity)]
    [InlineData("Infinity", double.PositiveInfinity)]
    [InlineData("-Infinity", double.NegativeInfinity)]
    [InlineData("nan", double.NaN)]
    [InlineData("", double.NaN)]
    [InlineData("1e-05", 1e-5)]
    [InlineData(" 7 ", 7.0)]
    public void Other_spellings_are_read(string text, double expected)
    {
        Assert.True(CsvNumber.TryParse(Encoding.UTF8.GetBytes(text), out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("NA")]
    [InlineData("-")]
    [InlineData("+")]
    [InlineData("--inf")]
    [InlineData("1,5")]
    [InlineData("1.2.3")]
    [InlineData("∞")]
    public void What_is_not_a_number_is_not_read(string text) =>
        Assert.False(CsvNumber.TryParse(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void A_short_span_is_refused() =>
        Assert.Throws<ArgumentException>(() => CsvNumber.Format(1, new byte[CsvNumber.MaxLength - 1]));

    private static void AssertParsesBack(double value)
    {
        var text = Format(value);
        Assert.Equal(value, double.IsFinite(value) ? double.Parse(text, CultureInfo.InvariantCulture) : Read(text));
        Assert.Equal(value, Read(text));
    }

    private static double Read(string text) =>
        CsvNumber.TryParse(Encoding.UTF8.GetBytes(text), out var value) ? value : throw new FormatException(text);

    private static string Format(double value)
    {
        var utf8 = new byte[CsvNumber.MaxLength];
        return Encoding.UTF8.GetString(utf8, 0, CsvNumber.Format(value, utf8));
    }
}
