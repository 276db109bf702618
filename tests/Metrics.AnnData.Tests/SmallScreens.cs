namespace CellEval.Metrics.AnnData.Tests;

/// <summary>Small random screens: perturbations g0, g1 (named like genes), drug, and the control.</summary>
internal static class SmallScreens
{
    public const string Control = "non-targeting";
    public const string Key = "X_pca";
    private const int EmbeddingWidth = 3;
    public static readonly string[] Genes = ["g0", "g1", "g2", "g3", "g4", "g5"];
    private static readonly string[] Labels = [Control, "g0", "g1", "drug"];

    /// <summary>Draws cells: each a label and a value for each gene, some of them zero.</summary>
    public static (string Label, double[] Values)[] Draw(int seed, int cellsPerLabel = 5)
    {
        var random = new Random(seed);
        return
        [
            .. Labels.SelectMany((label, shift) => Enumerable.Range(0, cellsPerLabel).Select(_ =>
                (label, Genes.Select(_ => Draw(shift)).ToArray()))),
        ];

        double Draw(int shift) =>
            random.Next(3) == 0 ? 0 : random.NextDouble() + (0.3 * shift * random.NextDouble());
    }

    public static InMemoryScreen Screen(string name, IReadOnlyList<(string Label, double[] Values)> cells)
    {
        var starts = Enumerable.Range(0, cells.Count + 1).Select(i => (long)i * Genes.Length).ToArray();
        var columns = Enumerable.Range(0, cells.Count * Genes.Length).Select(i => i % Genes.Length).ToArray();
        double[] values = [.. cells.SelectMany(cell => cell.Values)];
        var labels = ObsLabels.FromStrings(cells.Select(cell => cell.Label));
        var obs = new Dictionary<string, ObsLabels> { ["target_gene"] = labels };

        // An embedding that differs from X: differences of neighbouring genes.
        double[] embedding =
        [
            .. cells.SelectMany(
                cell => Enumerable.Range(0, EmbeddingWidth).Select(i => cell.Values[i] - cell.Values[i + 1])),
        ];
        return new InMemoryScreen(name, Genes, starts, columns, values, obs).WithObsm(Key, EmbeddingWidth, embedding);
    }

    public static double[] Mean(IEnumerable<(string Label, double[] Values)> cells, string label)
    {
        double[][] own = [.. cells.Where(cell => cell.Label == label).Select(cell => cell.Values)];
        return [.. Enumerable.Range(0, Genes.Length).Select(gene => own.Average(values => values[gene]))];
    }

    public static double[] Effect((string Label, double[] Values)[] cells, string label) =>
        [.. Mean(cells, label).Zip(Mean(cells, Control), (x, y) => x - y)];
}
