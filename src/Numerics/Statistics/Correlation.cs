using System.Buffers;

namespace CellEval.Numerics;

/// <summary>Correlation of paired numbers.</summary>
public static class Correlation
{
    /// <summary>
    /// Pearson's correlation, from centred sums in index order, within [−1, 1]. NaN for fewer than two pairs, where all
    /// values of a side are equal, and where a value is NaN or infinite.
    /// </summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double Pearson(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        SameLength.Require(x.Length, nameof(x), y.Length, nameof(y));

        // The values are asked, not their sums: a rounded mean leaves noise that would correlate.
        if (IsConstant(x) || IsConstant(y))
        {
            return double.NaN;
        }

        double meanX = Mean(x), meanY = Mean(y), xx = 0, yy = 0, xy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            double dx = x[i] - meanX, dy = y[i] - meanY;
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }

        // Not xy / √(xx·yy): that product leaves the range of doubles early. This form is exactly 1 for x against x.
        return Math.Clamp(xy / xx * Math.Sqrt(xx / yy), -1, 1);
    }

    /// <summary>
    /// Spearman's correlation: Pearson's of the average ranks. Infinities are ordinary values. NaN for fewer than two
    /// pairs, where all values of a side are equal, and where a value is NaN.
    /// </summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double Spearman(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        SameLength.Require(x.Length, nameof(x), y.Length, nameof(y));
        var buffer = ArrayPool<double>.Shared.Rent(2 * x.Length);
        var ranksX = buffer.AsSpan(0, x.Length);
        var ranksY = buffer.AsSpan(x.Length, x.Length);
        Ranks.Average(x, ranksX);
        Ranks.Average(y, ranksY);
        var correlation = Pearson(ranksX, ranksY);
        ArrayPool<double>.Shared.Return(buffer);
        return correlation;
    }

    private static bool IsConstant(ReadOnlySpan<double> values) =>
        values.Length < 2 || !values.ContainsAnyExcept(values[0]);

    private static double Mean(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }
}
