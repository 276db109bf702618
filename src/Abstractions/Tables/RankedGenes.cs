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
    /// <inheritdoc/>
    public PerturbationGroups Compute(DeContext context, CancellationToken cancellationToken)
    {
        var table = context.Table(Side);
        var significant = context.Get(new SignificantRows(Side, FdrThreshold));
        var column = table.Column(SortBy);
        var descending = SortBy is DeSortBy.Log2FoldChange or DeSortBy.AbsLog2FoldChange;

        var starts = new int[significant.Count + 1];
        var genes = new int[significant.TotalCount];
        var keys = new (float Value, int Row)[significant.TotalCount];
        for (var p = 0; p < significant.Count; p++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rows = significant[p];
            starts[p + 1] = starts[p] + rows.Length;
            var span = keys.AsSpan(starts[p], rows.Length);
            for (var i = 0; i < rows.Length; i++)
            {
                var value = column[rows[i]];
                span[i] = (float.IsNaN(value) ? float.NaN : descending ? -value : value, rows[i]);
            }

            span.Sort(NullLastThenRow.Instance);
            for (var i = 0; i < rows.Length; i++)
                genes[starts[p] + i] = table.Genes[span[i].Row];
        }

        return new PerturbationGroups(starts, genes);
    }

    private sealed class NullLastThenRow : IComparer<(float Value, int Row)>
    {
        public static NullLastThenRow Instance { get; } = new();

        public int Compare((float Value, int Row) x, (float Value, int Row) y)
        {
            var byNull = float.IsNaN(x.Value).CompareTo(float.IsNaN(y.Value));
            if (byNull != 0)
                return byNull;
            return x.Value < y.Value ? -1 : x.Value > y.Value ? 1 : x.Row.CompareTo(y.Row);
        }
    }
}
