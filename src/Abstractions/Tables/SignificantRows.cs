using System.Globalization;

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
        var rows = new List<int>();
        for (var p = 0; p < table.Perturbations.Count; p++)
        {
            var (first, count) = table.RowsOf(p).GetOffsetAndLength(table.RowCount);
            for (var row = first; row < first + count; row++)
            {
                if (fdr[row] < FdrThreshold)
                    rows.Add(row);
            }

            starts[p + 1] = rows.Count;
        }

        return new PerturbationGroups(starts, [.. rows]);
    }
}
