namespace CellEval.Cli.Tests;

/// <summary>Reads the cells of a screen as they are stored.</summary>
internal static class DenseRows
{
    public static List<double[]> Of(IScreen screen)
    {
        List<double[]> rows = [];
        CellBatch batch = new();
        using ICellReader reader = screen.OpenCells([], default);
        while (reader.Read(batch, CancellationToken.None))
        {
            for (int cell = 0; cell < batch.Count; cell++)
            {
                double[] row = new double[screen.Genes.Count];
                for (int i = batch.RowStarts[cell]; i < batch.RowStarts[cell + 1]; i++)
                    row[batch.Genes[i]] = batch.Values[i];
                rows.Add(row);
            }
        }

        return rows;
    }
}
