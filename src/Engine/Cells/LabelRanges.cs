namespace CellEval.Engine;

/// <summary>Cuts the labels into ranges of about equal numbers of cells: the unit in which threads share a pass.</summary>
internal static class LabelRanges
{
    /// <summary>Cuts the labels.</summary>
    /// <param name="cellsPerLabel">The number of cells of each label.</param>
    /// <param name="count">How many ranges to aim for.</param>
    /// <returns>Consecutive ranges that cover all labels.</returns>
    public static IReadOnlyList<(int First, int Count)> Cut(ReadOnlySpan<int> cellsPerLabel, int count)
    {
        var cells = 0L;
        foreach (var n in cellsPerLabel)
            cells += n;

        var ranges = new List<(int First, int Count)>();
        var share = Math.Max(1, cells / count);
        var first = 0;
        var inRange = 0L;
        for (var label = 0; label < cellsPerLabel.Length; label++)
        {
            inRange += cellsPerLabel[label];
            if (inRange >= share || label == cellsPerLabel.Length - 1)
            {
                ranges.Add((first, label + 1 - first));
                first = label + 1;
                inRange = 0;
            }
        }

        return ranges;
    }
}
