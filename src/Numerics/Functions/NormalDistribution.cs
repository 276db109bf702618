namespace CellEval.Numerics;

/// <summary>The standard normal distribution.</summary>
public static class NormalDistribution
{
    // Beyond it the probability is less than the smallest double.
    private const double Widest = 39;

    /// <summary>Φ(z): the probability of a value of at most z, to a relative accuracy of about 1e-15.</summary>
    /// <param name="z">Any number; NaN gives NaN.</param>
    /// <returns>From 0 to 1.</returns>
    public static double Cumulative(double z) => ErrorFunction.Erfc(-z / Math.Sqrt(2)) / 2;

    /// <summary>The z with Φ(z) = p: by bisection of <see cref="Cumulative"/>, so as accurate as that is.</summary>
    /// <param name="p">A probability.</param>
    /// <returns>The quantile; infinite at 0 and 1, NaN outside.</returns>
    public static double Quantile(double p)
    {
        if (p > 0.5)
        {
            // 1 − p is exact here. Where the probability is small its digits are many.
            return -Quantile(1 - p);
        }

        if (!(p > 0))
            return p == 0 ? double.NegativeInfinity : double.NaN;
        double low = -Widest, high = 0;
        for (var middle = low / 2; middle > low && middle < high; middle = (low + high) / 2)
        {
            if (Cumulative(middle) < p)
                low = middle;
            else
                high = middle;
        }

        return p == 0.5 ? 0 : high;
    }
}
