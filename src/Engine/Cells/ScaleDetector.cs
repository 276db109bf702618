using System.Globalization;

namespace CellEval.Engine;

/// <summary>Finds the scale of a screen: one value with decimals settles it, otherwise all cells are scanned.</summary>
internal static class ScaleDetector
{
    public static CellScaling Detect(
        IScreen screen,
        ReadOnlyMemory<bool> wanted,
        ScaleMode mode,
        IProgress<double> progress,
        CancellationToken cancellationToken) => mode switch
        {
            ScaleMode.AsIs => new CellScaling(ExpressionScale.Counts, null, "X is taken as it is, as counts, as stated"),
            ScaleMode.Log1p => new CellScaling(ExpressionScale.Log1p, null, "X is log-normalised, as stated"),
            _ => Guess(screen, wanted, progress, cancellationToken),
        };

    private static CellScaling Guess(
        IScreen screen, ReadOnlyMemory<bool> wanted, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var totals = new List<double>();
        var batch = new CellBatch();
        using var reader = screen.OpenCells([], wanted);
        while (reader.Read(batch, cancellationToken))
        {
            foreach (var value in batch.Values)
            {
                if (ValueCheck.HasDecimals(value))
                    return new CellScaling(ExpressionScale.Log1p, null, "X has decimals, so it is taken as log-normalised");
            }

            ValueCheck.Require(screen, batch, double.PositiveInfinity);
            for (var row = 0; row < batch.Count; row++)
                totals.Add(CellTotals.Of(batch, row));

            progress.Report((double)(batch.Cells[^1] + 1) / screen.CellCount);
        }

        var median = MedianOfPositive(totals);
        return new CellScaling(ExpressionScale.Log1p, median, string.Create(
            CultureInfo.InvariantCulture,
            $"X has no decimals, so it is taken as counts: normalised to the median total {median} and log1p"));
    }

    private static double MedianOfPositive(List<double> totals)
    {
        totals.RemoveAll(total => total <= 0);
        if (totals.Count == 0)
            return 0;
        totals.Sort();
        var middle = totals.Count / 2;
        return totals.Count % 2 == 1 ? totals[middle] : (totals[middle - 1] + totals[middle]) / 2;
    }
}
