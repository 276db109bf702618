namespace CellEval.Metrics.AnnData.Tests;

/// <summary>A cell: its label, a value for each gene, and one for each dimension of the embedding.</summary>
internal sealed record SmallCell(string Label, double[] Values, double[] Embedding)
{
    public SmallCell(string label, params double[] values)
        : this(label, values, values)
    {
    }

    /// <summary>The mean of a label's cells.</summary>
    public static double[] Mean(IEnumerable<SmallCell> cells, string label, Func<SmallCell, double[]> values)
    {
        double[][] own = [.. cells.Where(cell => cell.Label == label).Select(values)];
        return [.. Enumerable.Range(0, own[0].Length).Select(column => own.Sum(row => row[column]) / own.Length)];
    }

    /// <summary>The mean of a label's cells minus that of the control's.</summary>
    public static double[] Effect(IEnumerable<SmallCell> cells, string label, Func<SmallCell, double[]> values) =>
        [.. Mean(cells, label, values).Zip(Mean(cells, SmallPair.Control, values), (x, y) => x - y)];
}
