using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CellEval.Numerics;

/// <summary>Counts the real rows of a panel that are nearer, and has those judged that the bound leaves open.</summary>
internal static class PairCounter
{
    /// <param name="i">The pred row.</param>
    /// <param name="own">Its own distance.</param>
    /// <param name="bound">What its excesses start from, and their error.</param>
    /// <param name="sums">The pairs' sums.</param>
    /// <param name="excluded">The pairs' excluded sums.</param>
    /// <param name="totals">The real rows' totals.</param>
    /// <param name="norms">The real rows' norms.</param>
    /// <param name="firstReal">The panel's first row.</param>
    /// <param name="rowsLeft">The rows from there on; lanes beyond hold nothing.</param>
    /// <param name="order">Judges what is left open.</param>
    /// <returns>What the rows cost, in half ranks.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Count<T, TTerm>(
        int i, in RoughDistance own, in PairBound<T> bound, ReadOnlySpan<T> sums, ReadOnlySpan<Vector256<T>> excluded,
        ReadOnlySpan<T> totals, ReadOnlySpan<T> norms, int firstReal, int rowsLeft, IPairOrder order)
        where T : unmanaged
        where TTerm : struct, IPairExcess<T>
    {
        Vector256<T> predBase = Vector256.Create(bound.Base), constant = Vector256.Create(bound.Fixed);
        Vector256<T> perNorm = Vector256.Create(bound.PerNorm), perTotal = Vector256.Create(bound.PerTotal);
        ReadOnlySpan<Vector256<T>> sum = Vectors(sums), total = Vectors(totals), norm = Vectors(norms);
        int halfRanks = 0;
        for (int v = 0; v < sum.Length; v++)
        {
            Vector256<T> error = constant + (perNorm * norm[v]) + (perTotal * total[v]);
            Vector256<T> excess = TTerm.Excess(sum[v], excluded[v], predBase, total[v]);
            int lane = v * Vector256<T>.Count;
            uint present = (1u << Math.Clamp(rowsLeft - lane, 0, Vector256<T>.Count)) - 1;
            uint nearer = Vector256.LessThan(excess, -error).ExtractMostSignificantBits() & present;
            uint farther = Vector256.GreaterThan(excess, error).ExtractMostSignificantBits();
            halfRanks += 2 * BitOperations.PopCount(nearer);
            for (uint open = present & ~(nearer | farther); open != 0; open &= open - 1)
            {
                int j = firstReal + lane + BitOperations.TrailingZeroCount(open);
                if (j != i)
                    halfRanks += order.HalfRanks(i, j, own);
            }
        }

        return halfRanks;
    }

    private static ReadOnlySpan<Vector256<T>> Vectors<T>(ReadOnlySpan<T> values)
        where T : unmanaged => MemoryMarshal.Cast<T, Vector256<T>>(values);
}
