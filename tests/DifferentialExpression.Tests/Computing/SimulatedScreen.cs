namespace CellEval.Tests;

/// <summary>A screen of any size with random values, the same for the same size.</summary>
internal sealed record SimulatedScreen(PerturbationList Perturbations, GeneList Genes, IReadOnlyList<LabelCells> Cells)
{
    /// <summary>Makes a screen.</summary>
    /// <param name="perturbations">The number of labels beside the control.</param>
    /// <param name="cellsPerLabel">The number of cells of each label; the control has three times as many.</param>
    /// <param name="genes">The number of genes.</param>
    /// <param name="zerosInTen">How many in ten values are zero.</param>
    public static SimulatedScreen Make(int perturbations, int cellsPerLabel, int genes, int zerosInTen = 6)
    {
        var random = new Random(perturbations + cellsPerLabel + genes);
        var cells = new LabelCells[perturbations + 1];
        for (var label = 0; label < cells.Length; label++)
        {
            var count = label == perturbations ? 3 * cellsPerLabel : cellsPerLabel;
            var dense = new double[count][];
            for (var cell = 0; cell < count; cell++)
            {
                dense[cell] = new double[genes];
                for (var gene = 0; gene < genes; gene++)
                    dense[cell][gene] = zerosInTen > 0 && random.Next(10) < zerosInTen ? 0 : random.Next(1, 60) / 8.0;
            }

            cells[label] = SmallScreen.Compress(dense);
        }

        return new SimulatedScreen(
            new PerturbationList(Enumerable.Range(0, perturbations).Select(p => $"P{p:D3}"), "control"),
            new GeneList(Enumerable.Range(0, genes).Select(gene => $"G{gene:D3}")),
            cells);
    }
}
