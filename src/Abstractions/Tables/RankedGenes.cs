namespace CellEval;

/// <summary>
/// The genes of a side's significant rows, ranked within each perturbation: best first, null last, ties in row order.
/// </summary>
/// <param name="Side">The side.</param>
/// <param name="SortBy">What ranks.</param>
/// <param name="FdrThreshold">What is significant; compared in float32.</param>
public readonly record struct RankedGenes(Side Side, DeSortBy SortBy, float FdrThreshold)
    : IMemoKey<DeContext, PerturbationGroups>
{
    private const uint SignBit = 1u << 31;

    /// <inheritdoc/>
    public PerturbationGroups Compute(DeContext context, CancellationToken cancellationToken)
    {
        var table = context.Table(Side);
        var significant = context.Get(new SignificantRows(Side, FdrThreshold));
        var column = table.Column(SortBy);
        var descending = SortBy is DeSortBy.Log2FoldChange or DeSortBy.AbsLog2FoldChange;

        var starts = new int[significant.Count + 1];
        var genes = new int[significant.TotalCount];
        var sort = new HighWordSort();
        ulong[] keys = [];
        for (var p = 0; p < significant.Count; p++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rows = significant[p];
            starts[p + 1] = starts[p] + rows.Length;

            // The place in row order stands below the value, and so ties keep it.
            if (keys.Length < rows.Length)
                keys = new ulong[rows.Length];
            var ranked = keys.AsSpan(0, rows.Length);
            for (var i = 0; i < rows.Length; i++)
                ranked[i] = ((ulong)SortKey(column[rows[i]], descending) << 32) | (uint)i;
            sort.Sort(ranked);
            for (var i = 0; i < rows.Length; i++)
                genes[starts[p] + i] = table.Genes[rows[(int)(uint)ranked[i]]];
        }

        return new PerturbationGroups(starts, genes);
    }

    // Unsigned numbers in the order of the values: the bits of a float below zero fall as it rises, so all of them are
    // flipped; the others stand above, by their sign bit. 0 and -0 are equal, and null is above all.
    private static uint SortKey(float value, bool descending)
    {
        if (float.IsNaN(value))
            return uint.MaxValue;
        var bits = BitConverter.SingleToUInt32Bits(value == 0 ? 0 : descending ? -value : value);
        return (bits & SignBit) == 0 ? bits | SignBit : ~bits;
    }
}
