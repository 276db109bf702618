namespace CellEval.Engine;

/// <summary>The sum of a cell's values.</summary>
internal static class CellTotals
{
    /// <summary>Adds the values in gene order.</summary>
    public static double Of(CellBatch batch, int row)
    {
        var total = 0.0;
        foreach (var value in batch.Values[batch.RowStarts[row]..batch.RowStarts[row + 1]])
            total += value;
        return total;
    }
}
