namespace CellEval.AnnData.Tests;

/// <summary>Reads a whole screen into plain rows.</summary>
internal static class ReadCells
{
    internal sealed record Row(int Cell, int[] Genes, double[] Values, double[][] Obsm);

    internal static List<Row> All(string path, AnnDataReadOptions? options = null, bool[]? wanted = null)
    {
        using var screen = AnnDataScreen.Open(path, options);
        return All(screen, wanted);
    }

    internal static List<Row> All(IScreen screen, bool[]? wanted = null, params string[] obsm)
    {
        var rows = new List<Row>();
        var batch = new CellBatch([.. obsm.Select(key => screen.Obsm[key])]);
        using var reader = screen.OpenCells(obsm, wanted);
        while (reader.Read(batch, CancellationToken.None))
        {
            Assert.NotEqual(0, batch.Count);
            for (var i = 0; i < batch.Count; i++)
            {
                var range = batch.RowStarts[i]..batch.RowStarts[i + 1];
                var embeddings = new double[obsm.Length][];
                for (var k = 0; k < obsm.Length; k++)
                    embeddings[k] = batch.Obsm(k).Slice(i * batch.ObsmWidth(k), batch.ObsmWidth(k)).ToArray();
                var (genes, values) = (batch.Genes[range].ToArray(), batch.Values[range].ToArray());
                rows.Add(new Row(batch.Cells[i], genes, values, embeddings));
            }
        }

        return rows;
    }

    internal static double[,] Dense(string path, AnnDataReadOptions? options = null)
    {
        using var screen = AnnDataScreen.Open(path, options);
        var dense = new double[screen.CellCount, screen.Genes.Count];
        var cells = 0;
        foreach (var row in All(screen))
        {
            Assert.Equal(cells++, row.Cell);
            Assert.DoesNotContain(0.0, row.Values);
            for (var i = 0; i < row.Genes.Length; i++)
            {
                Assert.True(i == 0 || row.Genes[i - 1] < row.Genes[i], "The genes ascend.");
                dense[row.Cell, row.Genes[i]] = row.Values[i];
            }
        }

        Assert.Equal(screen.CellCount, cells);
        return dense;
    }
}
