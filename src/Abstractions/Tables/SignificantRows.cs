using System.Globalization;

namespace CellEval;

/// <summary>The rows of a side's table with fdr below a threshold, grouped by perturbation, in row order.</summary>
/// <param name="Side">The side.</param>
/// <param name="FdrThreshold">The threshold, from 0 to 1; compared in float32.</param>
public readonly record struct SignificantRows(Side Side, float FdrThreshold) : IMemoKey<DeContext, GeneRows>
{
    /// <inheritdoc/>
    public GeneRows Compute(DeContext context, CancellationToken cancellationToken)
    {
        if (!(FdrThreshold is >= 0 and <= 1))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"fdr_threshold is {FdrThreshold}, but must be from 0 to 1."));

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

        return new GeneRows(starts, [.. rows]);
    }
}
