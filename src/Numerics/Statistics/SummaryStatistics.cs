using System.Buffers;

namespace CellEval.Numerics;

/// <summary>What polars' <c>describe</c> says of a column; null where there is nothing to say it of.</summary>
/// <param name="Count">Values that are present; NaN counts.</param>
/// <param name="NullCount">Values that are missing.</param>
/// <param name="Mean">The mean; NaN when a value is NaN.</param>
/// <param name="StandardDeviation">
/// The sample standard deviation (n − 1), null for fewer than two values; NaN when a value is NaN.
/// </param>
/// <param name="Minimum">The least value that is not NaN; NaN when all are.</param>
/// <param name="LowerQuartile">
/// The 25 % quantile: a value of the column, that at index ⌊q·(count − 1) + ½⌋ with NaN sorted last.
/// </param>
/// <param name="Median">The 50 % quantile, taken in the same way.</param>
/// <param name="UpperQuartile">The 75 % quantile, taken in the same way.</param>
/// <param name="Maximum">The greatest value that is not NaN; NaN when all are.</param>
public readonly record struct SummaryStatistics(
    int Count,
    int NullCount,
    double? Mean,
    double? StandardDeviation,
    double? Minimum,
    double? LowerQuartile,
    double? Median,
    double? UpperQuartile,
    double? Maximum)
{
    /// <summary>Describes the values of a column that are present.</summary>
    /// <param name="values">The column; what stands where a value is missing does not matter.</param>
    /// <param name="present">Which values are there.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static SummaryStatistics Describe(ReadOnlySpan<double> values, ReadOnlySpan<bool> present)
    {
        SameLength.Require(values.Length, nameof(values), present.Length, nameof(present));
        var buffer = ArrayPool<double>.Shared.Rent(values.Length);
        var count = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (present[i])
            {
                buffer[count++] = values[i];
            }
        }

        var description = count == 0
            ? new SummaryStatistics(0, values.Length, null, null, null, null, null, null, null)
            : DescribePresent(buffer.AsSpan(0, count), values.Length - count);
        ArrayPool<double>.Shared.Return(buffer);
        return description;
    }

    private static SummaryStatistics DescribePresent(Span<double> values, int nullCount)
    {
        var mean = MeanOf(values);
        double? deviation = values.Length > 1 ? DeviationOf(values, mean) : null;

        // .NET sorts NaN first: the numbers follow them.
        values.Sort();
        var numbers = values[CountLeadingNaN(values)..];
        return new SummaryStatistics(
            values.Length,
            nullCount,
            mean,
            deviation,
            numbers.IsEmpty ? double.NaN : numbers[0],
            Quantile(numbers, values.Length, 0.25),
            Quantile(numbers, values.Length, 0.5),
            Quantile(numbers, values.Length, 0.75),
            numbers.IsEmpty ? double.NaN : numbers[^1]);
    }

    private static int CountLeadingNaN(ReadOnlySpan<double> sorted)
    {
        var first = sorted.IndexOfAnyExcept(double.NaN);
        return first < 0 ? sorted.Length : first;
    }

    private static double Quantile(ReadOnlySpan<double> numbers, int count, double q)
    {
        var index = (int)Math.Floor((q * (count - 1)) + 0.5);
        return index < numbers.Length ? numbers[index] : double.NaN;
    }

    internal static double MeanOf(ReadOnlySpan<double> values)
    {
        double sum = 0, rest = 0;
        foreach (var value in values)
        {
            sum += value;
        }

        var mean = sum / values.Length;
        if (!double.IsFinite(mean))
        {
            return mean;
        }

        // Without this a column of one repeated value would get a rounded mean, and noise for a deviation.
        foreach (var value in values)
        {
            rest += value - mean;
        }

        return mean + (rest / values.Length);
    }

    private static double DeviationOf(ReadOnlySpan<double> values, double mean)
    {
        double squares = 0;
        foreach (var value in values)
        {
            squares += (value - mean) * (value - mean);
        }

        return Math.Sqrt(squares / (values.Length - 1));
    }
}
