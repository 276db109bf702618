using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CellEval.Numerics;

/// <summary>The counts of many genes at once: exactly those of <see cref="NegativeBinomial.Quantile"/>, several times as fast.</summary>
/// <remarks>
/// Probabilities of 0 are found in float, eight at a time, with an error far below a margin. Where a decision is nearer than this
/// margin, the exact quantile makes it. So no count depends on the instruction set. For several threads at once.
/// </remarks>
public sealed class NegativeBinomialCounts
{
    // Within these bounds the error of a probability of 0, and so that of each count's, is less than half the margin.
    private const double LargestSize = 16;
    private const float LeastProbability = 1e-30f;
    private const double Margin = 1.0 / (1 << 13);
    private const int Lanes = 8;
    private const int SmallestLarge = 7;

    private static readonly double[] Inverses = [.. Enumerable.Range(1, 1024).Select(count => 1.0 / count)];

    private readonly double[] _sizes;

    // NaN where only the exact way will do.
    private readonly float[] _floatSizes;

    /// <summary>Prepares genes.</summary>
    /// <param name="sizes">The size of each gene's distribution, as <see cref="NegativeBinomial.Quantile"/> has it.</param>
    public NegativeBinomialCounts(ReadOnlySpan<double> sizes)
    {
        _sizes = sizes.ToArray();
        _floatSizes = Array.ConvertAll(_sizes, size => size is > 0.01 and <= LargestSize ? (float)size : float.NaN);
    }

    /// <summary>Counts the genes whose count is not 0.</summary>
    /// <param name="means">The mean of each gene.</param>
    /// <param name="p">For each gene a number from 0 inclusive to 1 exclusive.</param>
    /// <returns>The number of genes.</returns>
    /// <exception cref="ArgumentException">The spans do not have the genes' length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">As in <see cref="NegativeBinomial.Quantile"/>.</exception>
    public int CountPositive(ReadOnlySpan<double> means, ReadOnlySpan<double> p)
    {
        Require(means.Length, p.Length);
        var (count, gene) = (0, 0);
        for (; gene <= means.Length - Lanes; gene += Lanes)
        {
            var difference = Distance(means, p, gene, out _);
            var positive = Vector256.GreaterThan(difference, Vector256.Create((float)Margin)).ExtractMostSignificantBits();
            var zero = Vector256.LessThan(difference, Vector256.Create(-(float)Margin)).ExtractMostSignificantBits();
            count += BitOperations.PopCount(positive);
            for (var open = ~(positive | zero) & ((1u << Lanes) - 1); open != 0; open &= open - 1)
                count += IsPositive(means, p, gene + BitOperations.TrailingZeroCount(open));
        }

        for (; gene < means.Length; gene++)
            count += IsPositive(means, p, gene);
        return count;
    }

    /// <summary>Finds the counts that are not 0.</summary>
    /// <param name="means">The mean of each gene.</param>
    /// <param name="p">For each gene a number from 0 inclusive to 1 exclusive.</param>
    /// <param name="genes">Room for all genes; those whose count is not 0 are put here, ascending.</param>
    /// <param name="counts">Room for all genes; receives their counts.</param>
    /// <returns>The number of genes whose count is not 0; what is behind them in the room is not defined.</returns>
    /// <exception cref="ArgumentException">The spans do not have the genes' length, or no room for them.</exception>
    /// <exception cref="ArgumentOutOfRangeException">As in <see cref="NegativeBinomial.Quantile"/>.</exception>
    public int FindPositive(ReadOnlySpan<double> means, ReadOnlySpan<double> p, Span<int> genes, Span<double> counts)
    {
        Require(means.Length, p.Length);
        if (genes.Length < means.Length || counts.Length < means.Length)
            throw new ArgumentException("There is no room for all genes.", nameof(genes));
        var (found, gene) = (0, 0);
        Span<int> eight = stackalloc int[Lanes];
        for (; gene <= means.Length - Lanes; gene += Lanes)
        {
            var unclear = SmallCounts(means, p, gene, out var small, out var probabilities);
            small.CopyTo(eight);
            for (; unclear != 0; unclear &= unclear - 1)
            {
                var lane = BitOperations.TrailingZeroCount(unclear);
                var place = gene + lane;
                eight[lane] = Quantile(means[place], _sizes[place], p[place], probabilities[lane]);
            }

            // Without a branch: no processor foresees which counts are 0.
            for (var lane = 0; lane < Lanes; lane++)
            {
                genes[found] = gene + lane;
                counts[found] = eight[lane];
                found += eight[lane] > 0 ? 1 : 0;
            }
        }

        for (; gene < means.Length; gene++)
        {
            var count = NegativeBinomial.Quantile(means[gene], _sizes[gene], p[gene]);
            genes[found] = gene;
            counts[found] = count;
            found += count > 0 ? 1 : 0;
        }

        return found;
    }

    // The counts of eight genes, and which of them are not known: those that are larger, or where p is near a step.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint SmallCounts(
        ReadOnlySpan<double> means, ReadOnlySpan<double> p, int gene, out Vector256<int> counts, out Vector256<float> probabilities)
    {
        var margin = Vector256.Create((float)Margin);
        var rest = Distance(means, p, gene, out probabilities);
        var clear = Vector256.GreaterThan(Vector256.Abs(rest), margin);
        var above = Vector256.GreaterThan(rest, Vector256<float>.Zero);
        counts = Vector256<int>.Zero;
        var mean = Load(means, gene);
        var size = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_floatSizes), (nuint)gene);
        var ratio = mean / (mean + size);
        var probability = probabilities;
        for (var count = 0; count < SmallestLarge; count++)
        {
            counts -= above.AsInt32();
            probability *= ratio * (size + Vector256.Create((float)count)) * Vector256.Create(1f / (count + 1));
            rest -= probability;
            clear &= Vector256.GreaterThan(Vector256.Abs(rest), margin) | ~above;
            above &= Vector256.GreaterThan(rest, Vector256<float>.Zero);
        }

        return (above | ~clear).ExtractMostSignificantBits();
    }

    // What p exceeds the probability of 0 by, in eight genes; NaN where that is not known well enough.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<float> Distance(ReadOnlySpan<double> means, ReadOnlySpan<double> p, int gene, out Vector256<float> probabilities)
    {
        var mean = Load(means, gene);
        var size = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_floatSizes), (nuint)gene);
        var found = QuickPower.Exp2(-size * QuickPower.Log2(Vector256<float>.One + (mean / size)));
        var at = Load(p, gene);
        probabilities = Vector256.ConditionalSelect(
            Vector256.GreaterThanOrEqual(mean * size, Vector256<float>.Zero) & Vector256.GreaterThan(found, Vector256.Create(LeastProbability))
                & Vector256.GreaterThanOrEqual(at, Vector256<float>.Zero) & Vector256.LessThan(at, Vector256<float>.One),
            found,
            Vector256.Create(float.NaN));
        return at - probabilities;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Load(ReadOnlySpan<double> values, int gene) => Vector256.Narrow(
        Vector256.Create(values.Slice(gene, Lanes / 2)), Vector256.Create(values.Slice(gene + (Lanes / 2), Lanes / 2)));

    // The search of the exact quantile from a probability that is nearly right, as long as each decision is clear.
    private static int Quantile(double mean, double size, double p, double probability)
    {
        var ratio = mean / (mean + size);
        var rest = p;
        for (var count = 0; count < Inverses.Length; count++)
        {
            var difference = rest - probability;
            if (!(Math.Abs(difference) > Margin))
                break;
            if (difference < 0)
                return count;
            rest = difference;
            probability *= ratio * Inverses[count] * (count + size);
        }

        return NegativeBinomial.Quantile(mean, size, p);
    }

    private int IsPositive(ReadOnlySpan<double> means, ReadOnlySpan<double> p, int gene) =>
        NegativeBinomial.IsZero(means[gene], _sizes[gene], p[gene]) ? 0 : 1;

    private void Require(int means, int p)
    {
        if (means != _sizes.Length || p != _sizes.Length)
            throw new ArgumentException($"{means} means and {p} numbers for {_sizes.Length} genes.", nameof(means));
    }
}
