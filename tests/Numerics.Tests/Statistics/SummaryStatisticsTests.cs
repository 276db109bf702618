using System.Globalization;
using CsCheck;

namespace CellEval.Numerics.Tests;

public class SummaryStatisticsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Describe_agrees_with_the_reference(int golden)
    {
        double?[] column = [.. Lines($"describe{golden}_in.csv").Select(ParseCell)];
        double?[] expected = [.. Lines($"describe{golden}_out.csv").Select(line => ParseCell(line.Split(',')[1]))];
        var actual = Rows(Describe(column));
        Assert.Equal(9, expected.Length);
        for (var row = 0; row < 9; row++)
        {
            Assert.Equal(expected[row].HasValue, actual[row].HasValue);
            Near.Golden(expected[row]!.Value, actual[row]!.Value);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_column_without_values_has_counts_only(int length) =>
        Assert.Equal(new(0, length, null, null, null, null, null, null, null), Describe(new double?[length]));

    [Fact]
    public void One_value_has_no_deviation() =>
        Assert.Equal(new(1, 2, 7, null, 7, 7, 7, 7, 7), Describe([null, 7, null]));

    [Fact]
    public void NaN_alone_is_all_that_can_be_said()
    {
        const double NaN = double.NaN;
        Assert.Equal(new(2, 0, NaN, NaN, NaN, NaN, NaN, NaN, NaN), Describe([NaN, NaN]));
    }

    [Fact]
    public void NaN_takes_mean_and_deviation_and_sorts_last() =>
        Assert.Equal(
            new(4, 1, double.NaN, double.NaN, -1, 0, double.NaN, double.NaN, 0),
            Describe([double.NaN, 0, null, -1, -double.NaN]));

    [Fact]
    public void An_infinite_value_is_the_mean()
    {
        var infinite = double.PositiveInfinity;
        Assert.Equal(new(3, 0, infinite, double.NaN, 1, 2, 2, infinite, infinite), Describe([infinite, 1, 2]));
    }

    [Fact]
    public void A_repeated_value_is_its_own_mean_without_deviation() =>
        Gen.Select(Gen.Double[-1e6, 1e6], Gen.Int[2, 200]).Sample((value, count) =>
        {
            var summary = Describe([.. Enumerable.Repeat((double?)value, count)]);
            return summary.Mean == value && summary.StandardDeviation == 0;
        });

    [Fact]
    public void Quantiles_are_the_nearest_ranks() =>
        Gen.Int[-9, 9].Array[1, 40].Sample(values =>
        {
            var sorted = values.Order().ToArray();
            var summary = Describe([.. values.Select(v => (double?)v)]);
            return summary.LowerQuartile == sorted[(values.Length + 1) / 4]
                && summary.Median == sorted[values.Length / 2]
                && summary.UpperQuartile == sorted[((3 * values.Length) - 1) / 4];
        });

    [Fact]
    public void Lengths_that_differ_are_refused() =>
        Assert.Throws<ArgumentException>(() => SummaryStatistics.Describe([1, 2], [true]));

    private static SummaryStatistics Describe(double?[] column) => SummaryStatistics.Describe(
        [.. column.Select(value => value ?? -12345)],
        [.. column.Select(value => value.HasValue)]);

    private static double?[] Rows(SummaryStatistics summary) =>
    [
        summary.Count, summary.NullCount, summary.Mean, summary.StandardDeviation,
        summary.Minimum, summary.LowerQuartile, summary.Median, summary.UpperQuartile, summary.Maximum,
    ];

    private static IEnumerable<string> Lines(string file) => File.ReadLines(Goldens.Path("statistics", file)).Skip(1);

    private static double? ParseCell(string cell) =>
        cell is "" ? null : double.Parse(cell, CultureInfo.InvariantCulture);
}
