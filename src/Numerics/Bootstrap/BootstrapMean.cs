namespace CellEval.Numerics;

/// <summary>Confidence intervals of means by the bias-corrected and accelerated (BCa) bootstrap.</summary>
/// <remarks>
/// B. Efron, J. Am. Stat. Assoc. 82 (1987); B. Efron and R. Tibshirani, An Introduction to the Bootstrap (1993),
/// chapter 14. Of n values x with the mean m each of B resamples draws n with replacement. With Φ the normal
/// distribution:
/// <list type="bullet">
/// <item>bias correction: z₀ = Φ⁻¹(share of resample means below m), those equal to m counting half (equal: no further
/// apart than 10⁻¹²·max|x|, which is rounding), and at least half a resample on either side;</item>
/// <item>acceleration, from the jackknife: a = Σ(x − m)³ / (6·(Σ(x − m)²)^1.5), which is the usual formula for a mean;</item>
/// <item>the limits are the quantiles of the resample means at Φ(z₀ + (z₀ + z)/(1 − a·(z₀ + z))), z = ±Φ⁻¹((1 + level)/2);
/// at 0 or 1 where the divisor is not above 0. The quantile at q is at place q·(B − 1) of the sorted means, counted
/// from 0, in a straight line between neighbours.</item>
/// </list>
/// </remarks>
public static class BootstrapMean
{
    private const double Rounding = 1e-12;

    // Sums that are held at once, 32 MB: of all columns where they are few.
    private const int MostSums = 1 << 22;

    /// <summary>Finds the interval of each column's mean. All columns share the rows that each resample draws.</summary>
    /// <param name="values">The columns, one after the other.</param>
    /// <param name="columns">The number of columns; at least 1.</param>
    /// <param name="options">Resamples, seed and level.</param>
    /// <param name="maxDegreeOfParallelism">The most threads, -1 for one per processor. No bit of a result depends on it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>
    /// An interval for each column: null where there are fewer than two rows; from the value to itself where a column has
    /// one value only; NaN where a value, or the sum of all, is NaN or infinite. A column's interval depends on that
    /// column and the options alone.
    /// </returns>
    /// <exception cref="ArgumentException">The columns have not all the same length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public static ConfidenceInterval?[] Intervals(
        ReadOnlySpan<double> values,
        int columns,
        BootstrapOptions options,
        int maxDegreeOfParallelism = 1,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Resamples, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Resamples, Array.MaxLength);
        if (!(options.Level > 0 && options.Level < 1))
            throw new ArgumentOutOfRangeException(nameof(options), options.Level, "Expected a level between 0 and 1.");
        if (values.Length % columns != 0)
            throw new ArgumentException($"{values.Length} values are no {columns} columns of equal length.", nameof(values));
        var intervals = new ConfidenceInterval?[columns];
        var count = values.Length / columns;
        if (count < 2)
            return intervals;

        // A resample's draws do not depend on the columns: groups of columns give what all together would.
        var sums = new double[options.Resamples];
        var width = Math.Clamp(MostSums / options.Resamples, 1, columns);
        for (var first = 0; first < columns; first += width)
        {
            var group = Math.Min(width, columns - first);
            FindGroup(
                values.Slice(first * count, group * count), intervals.AsSpan(first, group), sums, options, maxDegreeOfParallelism, cancellationToken);
        }

        return intervals;
    }

    private static void FindGroup(
        ReadOnlySpan<double> values,
        Span<ConfidenceInterval?> intervals,
        double[] sums,
        BootstrapOptions options,
        int maxDegreeOfParallelism,
        CancellationToken cancellationToken)
    {
        var columns = intervals.Length;
        var count = values.Length / columns;
        var means = new double[columns];
        var rows = new double[values.Length];
        for (var column = 0; column < columns; column++)
        {
            var ofColumn = values.Slice(column * count, count);
            means[column] = SummaryStatistics.MeanOf(ofColumn);
            for (var row = 0; row < count; row++)
                rows[(row * columns) + column] = ofColumn[row] - means[column];
        }

        var resampled = ResampledSums.Draw(rows, columns, options, maxDegreeOfParallelism, cancellationToken);
        var deviations = new double[count];
        for (var column = 0; column < columns; column++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var largest = 0.0;
            for (var row = 0; row < count; row++)
            {
                deviations[row] = rows[(row * columns) + column];
                largest = Math.Max(largest, Math.Abs(values[(column * count) + row]));
            }

            resampled.CopyColumn(column, sums);
            intervals[column] = OfColumn(means[column], deviations, sums, count * (Rounding * largest), options.Level);
        }
    }

    private static ConfidenceInterval OfColumn(
        double mean, ReadOnlySpan<double> deviations, Span<double> sums, double rounding, double level)
    {
        if (!double.IsFinite(mean))
            return new ConfidenceInterval(double.NaN, double.NaN);
        if (!deviations.ContainsAnyExcept(0.0))
            return new ConfidenceInterval(mean, mean);
        var (low, high) = BcaLimits.Find(deviations, sums, rounding, level);
        return new ConfidenceInterval(mean + low, mean + high);
    }
}
