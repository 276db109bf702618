using CellEval.AnnData;

namespace CellEval.Tests;

/// <summary>The labelled cells of a golden's screen, values as the file has them.</summary>
internal sealed record GoldenScreen(PerturbationList Perturbations, GeneList Genes, IReadOnlyList<LabelCells> Cells)
{
    /// <summary>Reads a screen.</summary>
    /// <param name="path">The file.</param>
    /// <param name="perturbationColumn">The column of obs that has the labels.</param>
    /// <param name="control">The label of the control.</param>
    /// <param name="cellType">A column of obs and what a cell must have there; null for all cells.</param>
    public static GoldenScreen Read(
        string path,
        string perturbationColumn = "target_gene",
        string control = "non-targeting",
        (string Column, string Name)? cellType = null)
    {
        using var screen = AnnDataScreen.Open(path);
        var labels = Strings(screen, perturbationColumn);
        if (cellType is var (column, name))
        {
            var types = Strings(screen, column);
            labels = [.. labels.Select((label, cell) => types[cell] == name ? label : "")];
        }

        PerturbationList perturbations = new(labels.Where(label => label.Length > 0), control);
        var rows = Enumerable.Range(0, perturbations.LabelCount).Select(_ => new List<double[]>()).ToArray();
        CellBatch batch = new();
        using var cells = screen.OpenCells([], default);
        while (cells.Read(batch, default))
        {
            for (var i = 0; i < batch.Count; i++)
            {
                if (labels[batch.Cells[i]].Length > 0)
                    rows[perturbations.LabelOf(labels[batch.Cells[i]])].Add(Dense(batch, i, screen.Genes.Count));
            }
        }

        return new GoldenScreen(
            perturbations, new GeneList(screen.Genes), [.. rows.Select(label => SmallScreen.Compress([.. label]))]);
    }

    private static string[] Strings(AnnDataScreen screen, string column)
    {
        var obs = screen.ReadObs(column);
        return [.. obs.Codes.ToArray().Select(code => code < 0 ? "" : obs.Categories[code])];
    }

    private static double[] Dense(CellBatch batch, int cell, int geneCount)
    {
        var dense = new double[geneCount];
        for (var i = batch.RowStarts[cell]; i < batch.RowStarts[cell + 1]; i++)
            dense[batch.Genes[i]] = batch.Values[i];
        return dense;
    }
}
