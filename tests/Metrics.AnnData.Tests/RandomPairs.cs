using CsCheck;

namespace CellEval.Metrics.AnnData.Tests;

/// <summary>
/// Random pairs of screens of quarters, with 1, 2 or 4 cells a label: means and effects are exact, so that equal
/// distances are equal. Some perturbations are called like genes, and some genes share a name.
/// </summary>
internal static class RandomPairs
{
    private static readonly string[] Names = ["g0", "drug", "g1", "g2", "other"];

    public static Gen<RandomPair> All { get; } =
        from geneCount in Gen.Int[1, 6]
        from genes in Gen.Int[0, 3].Select(i => $"g{i}").Array[geneCount]
        from width in Gen.Int[1, 3]
        from labelCount in Gen.Int[1, Names.Length]
        from real in Screen(labelCount, geneCount, width)
        from pred in Screen(labelCount, geneCount, width)
        select new RandomPair(genes, real, pred);

    // The control's cells are those of the last label.
    private static Gen<SmallCell[]> Screen(int labelCount, int geneCount, int width) =>
        from sizes in Gen.Int[0, 2].Array[labelCount + 1]
        let labels = sizes.SelectMany((size, label) => Enumerable.Repeat(label, 1 << size)).ToArray()
        from values in Gen.Select(Values(geneCount), Values(width)).Array[labels.Length]
        from cells in Gen.Shuffle(labels.Zip(values, (label, row) =>
            new SmallCell(label < labelCount ? Names[label] : SmallPair.Control, row.Item1, row.Item2)).ToArray())
        select cells;

    private static Gen<double[]> Values(int count) =>
        Gen.Frequency((1, Gen.Const(0)), (1, Gen.Int[0, 8])).Select(quarters => quarters / 4.0).Array[count];
}
