using System.Buffers;

namespace CellEval.Numerics;

/// <summary>Ranks of numbers among themselves.</summary>
public static class Ranks
{
    /// <summary>
    /// Ascending ranks from 1; equal values get the mean of the ranks that they fill. Infinities are ordinary values.
    /// One NaN makes all ranks NaN, as scipy.stats.rankdata does.
    /// </summary>
    /// <param name="values">What to rank.</param>
    /// <param name="ranks">
    /// Receives the ranks, in the order of <paramref name="values"/>; may be the same memory.
    /// </param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Average(ReadOnlySpan<double> values, Span<double> ranks)
    {
        SameLength.Require(values.Length, nameof(values), ranks.Length, nameof(ranks));
        var n = values.Length;
        var sortedBuffer = ArrayPool<double>.Shared.Rent(n);
        var orderBuffer = ArrayPool<int>.Shared.Rent(n);
        var sorted = sortedBuffer.AsSpan(0, n);
        var order = orderBuffer.AsSpan(0, n);

        values.CopyTo(sorted);
        for (var i = 0; i < n; i++)
        {
            order[i] = i;
        }

        sorted.Sort(order);

        // NaN sorts first.
        if (n > 0 && double.IsNaN(sorted[0]))
        {
            ranks.Fill(double.NaN);
        }
        else
        {
            RankBlocks(sorted, order, ranks);
        }

        ArrayPool<double>.Shared.Return(sortedBuffer);
        ArrayPool<int>.Shared.Return(orderBuffer);
    }

    private static void RankBlocks(ReadOnlySpan<double> sorted, ReadOnlySpan<int> order, Span<double> ranks)
    {
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            for (end = start + 1; end < sorted.Length && sorted[end] == sorted[start]; end++)
            {
            }

            var rank = ((double)start + 1 + end) / 2;
            foreach (var i in order[start..end])
            {
                ranks[i] = rank;
            }
        }
    }
}
