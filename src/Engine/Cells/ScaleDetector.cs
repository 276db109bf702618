using System.Globalization;

namespace CellEval.Engine;

/// <summary>
/// Finds the scale of a screen: a statement, or one value with decimals, settles it; otherwise all cells are scanned, as they are
/// for the median total of stated counts.
/// </summary>
internal static class ScaleDetector
{
    public static CellScaling Detect(
        IScreen screen,
        ReadOnlyMemory<bool> wanted,
        ScaleMode mode,
        IProgress<double> progress,
        CancellationToken cancellationToken) => mode switch
        {
            ScaleMode.AsIs => new CellScaling(ExpressionScale.Counts, null, $"{screen.MatrixName} is taken as it is, as counts, as stated"),
            ScaleMode.Log1p => new CellScaling(ExpressionScale.Log1p, null, $"{screen.MatrixName} is log-normalised, as stated"),
            ScaleMode.Counts => Scan(screen, wanted, isStated: true, progress, cancellationToken),
            _ => Scan(screen, wanted, isStated: false, progress, cancellationToken),
        };

    private static CellScaling Scan(
        IScreen screen,
        ReadOnlyMemory<bool> wanted,
        bool isStated,
        IProgress<double> progress,
        CancellationToken cancellationToken)
    {
        var hasDecimals = false;
        var totals = new List<double>();
        var batch = new CellBatch();
        using var reader = screen.OpenCells([], wanted);
        while (reader.Read(batch, cancellationToken))
        {
            hasDecimals = hasDecimals || ValueCheck.AnyHasDecimals(batch.Values);
            if (hasDecimals && !isStated)
            {
                return new CellScaling(
                    ExpressionScale.Log1p, null, $"{screen.MatrixName} has decimals, so it is taken as log-normalised");
            }

            ValueCheck.Require(screen, batch, double.PositiveInfinity);
            for (var row = 0; row < batch.Count; row++)
                totals.Add(CellTotals.Of(batch, row));

            progress.Report((double)(batch.Cells[^1] + 1) / screen.CellCount);
        }

        var median = MedianOfPositive(totals);
        var why = isStated
            ? "is counts, as stated" + (hasDecimals ? " though it has decimals" : "")
            : "has no decimals, so it is taken as counts";
        return new CellScaling(ExpressionScale.Log1p, median, string.Create(
            CultureInfo.InvariantCulture, $"{screen.MatrixName} {why}: normalised to the median total {median} and log1p"));
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
