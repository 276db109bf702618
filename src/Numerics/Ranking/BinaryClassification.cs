using System.Buffers;

namespace CellEval.Numerics;

/// <summary>
/// How well scores tell true labels from false ones, as scikit-learn defines it; equal scores are one threshold.
/// </summary>
public static class BinaryClassification
{
    /// <summary>
    /// Average precision: Σ (recall − previous recall) · precision over the thresholds, from the highest score down.
    /// NaN when all labels are equal or there are none.
    /// </summary>
    /// <exception cref="ArgumentException">The lengths differ, or a score is NaN.</exception>
    public static double AveragePrecision(ReadOnlySpan<bool> labels, ReadOnlySpan<float> scores)
    {
        var sorted = SortDescending(labels, scores);
        long positives = labels.Count(true), truePositives = 0;
        double sum = 0;
        for (int start = 0, end; start < labels.Length; start = end)
        {
            var found = TakeThreshold(sorted.AsSpan(0, labels.Length), start, out end);
            truePositives += found;
            sum += (double)found * truePositives / end;
        }

        ArrayPool<ulong>.Shared.Return(sorted);
        return positives == 0 || positives == labels.Length ? double.NaN : sum / positives;
    }

    /// <summary>
    /// Area under the ROC curve: the share of (true, false) pairs in which the true one scores higher, equal scores
    /// counting half. NaN when all labels are equal or there are none.
    /// </summary>
    /// <exception cref="ArgumentException">The lengths differ, or a score is NaN.</exception>
    public static double RocAuc(ReadOnlySpan<bool> labels, ReadOnlySpan<float> scores)
    {
        var sorted = SortDescending(labels, scores);
        long positives = labels.Count(true), truePositives = 0, twiceWonPairs = 0;
        for (int start = 0, end; start < labels.Length; start = end)
        {
            var found = TakeThreshold(sorted.AsSpan(0, labels.Length), start, out end);
            twiceWonPairs += (end - start - found) * ((2 * truePositives) + found);
            truePositives += found;
        }

        ArrayPool<ulong>.Shared.Return(sorted);
        return twiceWonPairs / (2d * positives * (labels.Length - positives));
    }

    /// <summary>
    /// Counts the true labels that share the score at <paramref name="start"/>, and says where that score ends.
    /// </summary>
    private static long TakeThreshold(ReadOnlySpan<ulong> sorted, int start, out int end)
    {
        long found = 0;
        var score = sorted[start] >> 1;
        for (end = start; end < sorted.Length && sorted[end] >> 1 == score; end++)
        {
            found += (long)(sorted[end] & 1);
        }

        return found;
    }

    /// <summary>
    /// Each entry: the score as an integer that falls as the score rises, and the label in the last bit. From the
    /// pool.
    /// </summary>
    private static ulong[] SortDescending(ReadOnlySpan<bool> labels, ReadOnlySpan<float> scores)
    {
        SameLength.Require(labels.Length, nameof(labels), scores.Length, nameof(scores));
        var entries = ArrayPool<ulong>.Shared.Rent(labels.Length);
        for (var i = 0; i < labels.Length; i++)
        {
            if (float.IsNaN(scores[i]))
            {
                throw new ArgumentException(
                    $"The score at index {i} is NaN: every score must be a number.", nameof(scores));
            }

            // Adding 0 makes one zero of two. The bits of a negative number rise as it falls, those of others the
            // reverse.
            var bits = BitConverter.SingleToUInt32Bits(scores[i] + 0f);
            var falling = (bits & 0x8000_0000) != 0 ? bits : bits ^ 0x7FFF_FFFF;
            entries[i] = ((ulong)falling << 1) | (labels[i] ? 1u : 0);
        }

        entries.AsSpan(0, labels.Length).Sort();
        return entries;
    }
}
