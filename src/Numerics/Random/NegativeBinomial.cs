namespace CellEval.Numerics;

/// <summary>
/// The negative binomial distribution of counts: Poisson counts whose rate is gamma distributed; the variance is
/// mean + mean² / size.
/// </summary>
public static class NegativeBinomial
{
    // exp(-700) is still a normal number.
    private const double LargestExponent = 700;

    private const double SmallestNormal = 2.2250738585072014e-308;

    // Far more than rounding can be wrong by.
    private const double Margin = 1e-9;

    /// <summary>Finds the count at which the cumulative probability exceeds p: a sample when p is uniform.</summary>
    /// <remarks>
    /// Sequential search from 0 (L. Devroye, Non-Uniform Random Variate Generation, 1986, chapter III.2), in time
    /// proportional to the count. A sample takes one uniform number: where libraries of functions disagree in a last
    /// bit, one count in 10^15 differs by one and the rest of the stream is as it was. A gamma sample followed by a
    /// Poisson sample rejects, and after one other decision all further numbers would be others.
    /// </remarks>
    /// <param name="mean">The mean, at least 0.</param>
    /// <param name="size">The shape of the gamma distribution (the inverse of the dispersion), positive.</param>
    /// <param name="p">From 0 inclusive to 1 exclusive.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The probability of 0 is below exp(-700), too small to start from; or an argument is out of its range.
    /// </exception>
    public static int Quantile(double mean, double size, double p)
    {
        if (IsZero(mean, size, p, out var probability))
            return 0;

        var ratio = mean / (mean + size);
        var count = 0;
        var rest = p;

        // The end where probabilities vanish is for a p so near to 1 that all of them do not sum up to it. A subnormal number times
        // a ratio may round to itself, and never vanish.
        while (rest >= probability && probability >= SmallestNormal)
        {
            rest -= probability;
            probability *= ratio * (count + size) / (count + 1);
            count++;
        }

        return count;
    }

    /// <summary>Tells whether <see cref="Quantile"/> is 0, without searching for it.</summary>
    /// <param name="mean">The mean, at least 0.</param>
    /// <param name="size">The shape of the gamma distribution, positive.</param>
    /// <param name="p">From 0 inclusive to 1 exclusive.</param>
    /// <returns>Whether p is below the probability of 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">As in <see cref="Quantile"/>.</exception>
    internal static bool IsZero(double mean, double size, double p) => IsZero(mean, size, p, out _);

    private static bool IsZero(double mean, double size, double p, out double probability)
    {
        if (!(p is >= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(p), p, "Expected a probability below 1.");

        // The probability of 0 is at least exp(-mean), and that at least 1 - mean: half of all zeros need no logarithm.
        probability = 0;
        if (p < 1 - mean - Margin && mean >= 0 && size > 0)
            return true;

        var exponent = size * Math.Log(1 + (mean / size));
        if (!(exponent <= LargestExponent && mean >= 0 && size > 0))
            throw new ArgumentOutOfRangeException(nameof(mean), mean, $"No mean for the size {size} here.");
        probability = Math.Exp(-exponent);
        return p < probability;
    }
}
