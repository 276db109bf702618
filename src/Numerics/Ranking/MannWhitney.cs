namespace CellEval.Numerics;

/// <summary>The Mann-Whitney U test by its normal approximation, with tie and continuity correction.</summary>
public static class MannWhitney
{
    /// <summary>
    /// Two-sided p-value: z = (max(U, n1·n2 − U) − n1·n2/2 − ½)/s, s² = n1·n2/12 · (n + 1 − T/(n(n − 1))), p =
    /// erfc(z/√2), at most 1. 1 where s² is 0: a side without cells, or all values equal.
    /// </summary>
    /// <param name="statistic">U of the target group: pairs that the target wins, equal values counting half.</param>
    /// <param name="targetCount">n1, cells in the target group.</param>
    /// <param name="referenceCount">n2, cells in the reference group.</param>
    /// <param name="tieTerm">T, the sum of t³ − t over the blocks of t equal values in both groups together.</param>
    /// <exception cref="ArgumentException">A count is negative.</exception>
    public static double TwoSidedPValue(double statistic, long targetCount, long referenceCount, double tieTerm)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(targetCount);
        ArgumentOutOfRangeException.ThrowIfNegative(referenceCount);
        var n = targetCount + referenceCount;
        var pairs = (double)targetCount * referenceCount;

        // n + 1 − T/(n(n − 1)) over one denominator: where nearly all values are equal, the difference is that of large
        // integers.
        var untied = (double)(((Int128)n * n * n) - n - (Int128)tieTerm);
        var variance = pairs / 12 * untied / ((double)n * (n - 1));
        if (!(variance > 0))
        {
            return 1;
        }

        var z = (Math.Max(statistic, pairs - statistic) - (pairs / 2) - 0.5) / Math.Sqrt(variance);
        return Math.Min(1, ErrorFunction.Erfc(z / Math.Sqrt(2)));
    }
}
