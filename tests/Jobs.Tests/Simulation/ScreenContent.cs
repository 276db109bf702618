using CellEval.AnnData;
using CellEval.Jobs.Simulation;

namespace CellEval.Jobs.Tests.Simulation;

/// <summary>A small file as plain arrays.</summary>
/// <param name="Genes">The names of the columns.</param>
/// <param name="Categories">The distinct labels, as in the file.</param>
/// <param name="Labels">One for each cell.</param>
/// <param name="Cells">A row of values for each cell.</param>
internal sealed record ScreenContent(
    IReadOnlyList<string> Genes, IReadOnlyList<string> Categories, string[] Labels, double[][] Cells)
{
    public IEnumerable<double> Values => Cells.SelectMany(cell => cell);

    public static ScreenContent Read(string path)
    {
        using var screen = AnnDataScreen.Open(path);
        var obs = screen.ReadObs(ScreenPairSimulation.PerturbationColumn);
        var cells = new List<double[]>();
        var batch = new CellBatch();
        using var reader = screen.OpenCells([], default);
        while (reader.Read(batch, default))
        {
            for (var row = 0; row < batch.Count; row++)
            {
                var values = new double[screen.Genes.Count];
                for (var i = batch.RowStarts[row]; i < batch.RowStarts[row + 1]; i++)
                    values[batch.Genes[i]] = batch.Values[i];
                cells.Add(values);
            }
        }

        string[] labels = [.. obs.Codes.ToArray().Select(code => obs.Categories[code])];
        return new ScreenContent(screen.Genes, obs.Categories, labels, [.. cells]);
    }

    /// <summary>The mean of each gene over the cells of a label.</summary>
    public double[] MeansOf(string label)
    {
        var rows = Cells.Where((_, cell) => Labels[cell] == label).ToList();
        return [.. Enumerable.Range(0, Genes.Count).Select(gene => rows.Average(row => row[gene]))];
    }
}
