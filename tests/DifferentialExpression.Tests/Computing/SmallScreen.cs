using CsCheck;

namespace CellEval.Tests;

/// <summary>
/// A screen small enough for plain loops: cells × genes for each label, zeros included, the control last.
/// </summary>
internal sealed record SmallScreen(double[][][] Labels, int GeneCount)
{
    /// <summary>
    /// Gets screens with many ties, many zeros, genes without any count, and labels with a single cell.
    /// </summary>
    public static Gen<SmallScreen> Any { get; } =
        from geneCount in Gen.Int[1, 6]
        from silent in Gen.Bool.Array[geneCount]
        from labels in Gen.Frequency(
                (3, Gen.Const(0.0)), (3, Gen.Int[1, 3].Select(i => i / 2.0)), (1, Gen.Double[0.01, 9]))
            .Array[geneCount]
            .Select(cell => cell.Select((value, gene) => silent[gene] ? 0 : value).ToArray())
            .Array[1, 7]
            .Array[2, 5]
        select new SmallScreen(labels, geneCount);

    public PerturbationList Perturbations { get; } =
        new(Enumerable.Range(0, Labels.Length - 1).Select(p => $"P{p}"), "control");

    public GeneList Genes { get; } = new(Enumerable.Range(0, GeneCount).Select(gene => $"G{gene}"));

    /// <summary>Gets the screen as compressed rows.</summary>
    public IReadOnlyList<LabelCells> Cells => [.. Labels.Select(Compress)];

    public static LabelCells Compress(double[][] cells)
    {
        List<int> starts = [0];
        List<int> genes = [];
        List<double> values = [];
        foreach (var cell in cells)
        {
            for (var gene = 0; gene < cell.Length; gene++)
            {
                if (cell[gene] == 0)
                    continue;
                genes.Add(gene);
                values.Add(cell[gene]);
            }

            starts.Add(genes.Count);
        }

        return new LabelCells(
            starts.ToArray(), genes.ToArray(), values.ToArray(), new Dictionary<string, ReadOnlyMemory<double>>());
    }
}
