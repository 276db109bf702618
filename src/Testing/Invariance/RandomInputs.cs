namespace CellEval.Testing;

/// <summary>
/// Random inputs: the same for the same seed. Each has cells with an embedding, and DE tables of its own (not those
/// of the
/// cells). Values differ, so that no rank is decided by an order of rows.
/// </summary>
public static class RandomInputs
{
    /// <summary>The embedding of the cells.</summary>
    public const string ObsmKey = "X_test";

    private const int ObsmWidth = 3;

    /// <summary>Makes the inputs of <see cref="MetricInvariance"/>, small ones first.</summary>
    /// <returns>From 2 perturbations, 5 genes and 2 cells for each label up to 6, 12 and 5.</returns>
    public static IReadOnlyList<MetricInput> Ascending() =>
    [
        Create(1, 2, 5, 2), Create(2, 2, 5, 2), Create(3, 3, 6, 3), Create(4, 3, 6, 3), Create(5, 4, 8, 4), Create(6, 6, 12, 5),
    ];

    /// <summary>Makes an input.</summary>
    /// <param name="seed">What decides.</param>
    /// <param name="perturbations">Their number; every other one is called like a gene.</param>
    /// <param name="genes">The number of genes; each perturbation has significant ones and others.</param>
    /// <param name="cellsPerLabel">The number of cells of each label and side.</param>
    /// <returns>The input.</returns>
    public static MetricInput Create(int seed, int perturbations, int genes, int cellsPerLabel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perturbations, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(genes, 4);
        ArgumentOutOfRangeException.ThrowIfLessThan(cellsPerLabel, 1);
        var random = new Random(seed);
        string[] geneNames = [.. Enumerable.Range(0, genes).Select(i => $"gene{i}")];
        string[] targets = [.. Enumerable.Range(0, perturbations).Select(i => i % 2 == 0 && i < genes ? geneNames[i] : $"drug{i}")];
        return new MetricInput
        {
            Genes = geneNames,
            RealCells = Cells(random, targets, genes, cellsPerLabel),
            PredCells = Cells(random, targets, genes, cellsPerLabel),
            RealTable = Table(random, targets, geneNames, shift: 0),
            PredTable = Table(random, targets, geneNames, shift: 1),
        };
    }

    private static TestCell[] Cells(Random random, string[] targets, int genes, int cellsPerLabel) =>
    [
        .. targets.Append(MetricInput.DefaultControl).SelectMany((label, place) =>
            Enumerable.Range(0, cellsPerLabel).Select(_ => new TestCell(label, Profile(random, genes, place))
            {
                Obsm = new Dictionary<string, IReadOnlyList<double>> { [ObsmKey] = Profile(random, ObsmWidth, place) },
            })),
    ];

    private static double[] Profile(Random random, int length, int place) =>
    [
        .. Enumerable.Range(0, length).Select(i =>
            random.Next(4) == 0 ? 0 : Math.Round(random.NextDouble() + (i % (place + 2) == 0 ? 1.5 : 0), 3)),
    ];

    // Fold changes and chances are drawn without repetition. Perturbations have different numbers of significant
    // genes, at
    // least two, and two others.
    private static TestDeRow[] Table(Random random, string[] targets, string[] genes, int shift)
    {
        var changes = Draw(random, targets.Length * genes.Length);
        var chances = Draw(random, targets.Length * genes.Length);
        var rows = new List<TestDeRow>();
        for (var t = 0; t < targets.Length; t++)
        {
            int[] places = [.. Enumerable.Range(0, genes.Length)];
            random.Shuffle(places);
            for (var g = 0; g < genes.Length; g++)
            {
                var i = (t * genes.Length) + g;
                var isSignificant = places[g] < 2 + ((t + shift) % (genes.Length - 3));
                var fdr = isSignificant ? chances[i] * 0.04 : 0.06 + (chances[i] * 0.9);
                var change = (random.Next(2) == 0 ? 4 : -4) * changes[i];
                rows.Add(new TestDeRow(targets[t], genes[g], Math.Round(change, 4), Math.Round(fdr / 2, 5), Math.Round(fdr, 5)));
            }
        }

        return [.. rows];
    }

    private static double[] Draw(Random random, int count)
    {
        double[] values = [.. Enumerable.Range(1, count).Select(i => (double)i / (count + 1))];
        random.Shuffle(values);
        return values;
    }
}
