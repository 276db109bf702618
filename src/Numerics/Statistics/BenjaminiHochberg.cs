using System.Buffers;

namespace CellEval.Numerics;

/// <summary>The false discovery rate of Benjamini and Hochberg (J. R. Statist. Soc. B 57, 1995).</summary>
public static class BenjaminiHochberg
{
    /// <summary>
    /// Adjusts p-values: the i-th smallest of n becomes p·n/i, then no more than any later one, then no more than 1. As
    /// scipy.stats.false_discovery_control does.
    /// </summary>
    /// <param name="pValues">The p-values, in any order.</param>
    /// <param name="fdr">
    /// Receives the adjusted values, in the order of <paramref name="pValues"/>; may be the same memory.
    /// </param>
    /// <exception cref="ArgumentException">The lengths differ, or a p-value is NaN or outside [0, 1].</exception>
    public static void Adjust(ReadOnlySpan<double> pValues, Span<double> fdr)
    {
        SameLength.Require(pValues.Length, nameof(pValues), fdr.Length, nameof(fdr));
        var n = pValues.Length;
        for (var i = 0; i < n; i++)
        {
            if (pValues[i] is not (>= 0 and <= 1))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"The p-value at index {i} is {pValues[i]}: it must be within [0, 1]."),
                    nameof(pValues));
            }
        }

        var sorted = ArrayPool<double>.Shared.Rent(n);
        var order = ArrayPool<int>.Shared.Rent(n);
        pValues.CopyTo(sorted);
        for (var i = 0; i < n; i++)
        {
            order[i] = i;
        }

        sorted.AsSpan(0, n).Sort(order.AsSpan(0, n));
        double least = 1;
        for (var i = n; i > 0; i--)
        {
            // n / i first: the largest p-value stays as it is.
            least = Math.Min(least, sorted[i - 1] * ((double)n / i));
            fdr[order[i - 1]] = least;
        }

        ArrayPool<double>.Shared.Return(sorted);
        ArrayPool<int>.Shared.Return(order);
    }
}
