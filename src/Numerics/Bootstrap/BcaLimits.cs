namespace CellEval.Numerics;

/// <summary>The limits of a BCa interval, as deviations from the observed mean.</summary>
internal static class BcaLimits
{
    /// <summary>Finds the limits.</summary>
    /// <param name="deviations">The values without their mean; not all 0.</param>
    /// <param name="sums">The sums of resampled deviations; sorted here.</param>
    /// <param name="rounding">Sums no larger than this are 0 but for rounding.</param>
    /// <param name="level">The level of the interval.</param>
    public static (double Low, double High) Find(ReadOnlySpan<double> deviations, Span<double> sums, double rounding, double level)
    {
        var correction = BiasCorrection(sums, rounding);
        var acceleration = Acceleration(deviations);
        var tail = NormalDistribution.Quantile((1 - level) / 2);
        sums.Sort();
        return (
            Quantile(sums, Adjust(correction, acceleration, tail)) / deviations.Length,
            Quantile(sums, Adjust(correction, acceleration, -tail)) / deviations.Length);
    }

    private static double BiasCorrection(ReadOnlySpan<double> sums, double rounding)
    {
        double below = 0;
        foreach (var sum in sums)
            below += sum < -rounding ? 1 : sum <= rounding ? 0.5 : 0;

        // At 0 and 1 the quantile is infinite, which a finite number of resamples does not say.
        return NormalDistribution.Quantile(Math.Clamp(below, 0.5, sums.Length - 0.5) / sums.Length);
    }

    // Leaving a value out moves the mean by its deviation/(n − 1), and the divisor cancels.
    private static double Acceleration(ReadOnlySpan<double> deviations)
    {
        double largest = 0, squares = 0, cubes = 0;
        foreach (var deviation in deviations)
            largest = Math.Max(largest, Math.Abs(deviation));
        foreach (var deviation in deviations)
        {
            // Neither squares nor cubes of shares of the largest can overflow.
            var share = deviation / largest;
            squares += share * share;
            cubes += share * share * share;
        }

        return cubes / (6 * squares * Math.Sqrt(squares));
    }

    private static double Adjust(double correction, double acceleration, double z)
    {
        var shifted = correction + z;
        var divisor = 1 - (acceleration * shifted);

        // The transformation ends where the divisor reaches 0: there it has gone to infinity.
        return divisor > 0 ? NormalDistribution.Cumulative(correction + (shifted / divisor)) : shifted > 0 ? 1 : 0;
    }

    private static double Quantile(ReadOnlySpan<double> sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        return below + 1 >= sorted.Length ? sorted[^1] : sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below]));
    }
}
