using System.Globalization;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace CellEval;

/// <summary>The rows of a side's table with fdr below a threshold, grouped by perturbation, in row order.</summary>
/// <param name="Side">The side.</param>
/// <param name="FdrThreshold">
/// The threshold, 0 or more; compared in float32. Above 1 all rows that have an fdr are significant.
/// </param>
public readonly record struct SignificantRows(Side Side, float FdrThreshold) : IMemoKey<DeContext, PerturbationGroups>
{
    /// <inheritdoc/>
    public PerturbationGroups Compute(DeContext context, CancellationToken cancellationToken)
    {
        if (!(FdrThreshold >= 0))
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"The fdr threshold is {FdrThreshold}, below which no fdr can be: give 0 or more."));
        }

        var table = context.Table(Side);
        var fdr = table.Fdr;
        var starts = new int[table.Perturbations.Count + 1];
        var rows = new List<int>(fdr.Length / 16);
        for (var p = 0; p < table.Perturbations.Count; p++)
        {
            var (first, count) = table.RowsOf(p).GetOffsetAndLength(table.RowCount);
            AddBelow(fdr.Slice(first, count), first, rows);
            starts[p + 1] = rows.Count;
        }

        return new PerturbationGroups(starts, [.. rows]);
    }

    // Few of many rows are significant: a word has a bit for each of 64, so that rows are branched on only where one is set.
    private void AddBelow(ReadOnlySpan<float> fdr, int first, List<int> rows)
    {
        const int WordSize = 64;
        var threshold = Vector256.Create(FdrThreshold);
        var i = 0;
        for (; Vector256.IsHardwareAccelerated && i <= fdr.Length - WordSize; i += WordSize)
        {
            var word = fdr.Slice(i, WordSize);
            var below = 0ul;
            for (var bit = 0; bit < WordSize; bit += Vector256<float>.Count)
                below |= (ulong)Vector256.LessThan(Vector256.Create(word[bit..]), threshold).ExtractMostSignificantBits() << bit;
            for (; below != 0; below &= below - 1)
                rows.Add(first + i + BitOperations.TrailingZeroCount(below));
        }

        for (; i < fdr.Length; i++)
        {
            if (fdr[i] < FdrThreshold)
                rows.Add(first + i);
        }
    }
}
