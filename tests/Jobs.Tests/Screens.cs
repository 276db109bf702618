namespace CellEval.Jobs.Tests;

/// <summary>Small screens from rows, and rows from screens.</summary>
internal static class Screens
{
    public static InMemoryScreen Of(double[][] cells, params (string Name, ObsLabels Labels)[] obs) =>
        Of(cells, [.. cells[0].Select((_, gene) => $"G{gene}")], obs);

    public static InMemoryScreen Of(double[][] cells, string[] genes, params (string Name, ObsLabels Labels)[] obs) => new(
        "screen",
        genes,
        Enumerable.Range(0, cells.Length + 1).Select(cell => (long)cell * genes.Length).ToArray(),
        cells.SelectMany(_ => Enumerable.Range(0, genes.Length)).ToArray(),
        cells.SelectMany(row => row).ToArray(),
        obs.ToDictionary(column => column.Name, column => column.Labels));

    public static List<double[]> Rows(IScreen screen)
    {
        var rows = new List<double[]>();
        var batch = new CellBatch();
        using var reader = screen.OpenCells([], default);
        while (reader.Read(batch, CancellationToken.None))
        {
            for (var cell = 0; cell < batch.Count; cell++)
            {
                var row = new double[screen.Genes.Count];
                for (var i = batch.RowStarts[cell]; i < batch.RowStarts[cell + 1]; i++)
                    row[batch.Genes[i]] = batch.Values[i];
                rows.Add(row);
            }
        }

        return rows;
    }
}
