using CsCheck;

namespace CellEval.Metrics.De.Tests;

/// <summary>
/// Random pairs of tables with missing genes, ties, nulls and infinities; every perturbation is on both sides.
/// </summary>
internal static class RandomTables
{
    public static readonly string[] Targets = ["p", "q", "r", "s"];
    private static readonly string[] Features = ["a", "b", "c", "d", "e", "f", "g", "h"];
    private static readonly double[] Chances = [0, 1e-12, 1e-10, 1e-4, 0.02, 0.3, 1, double.NaN];

    private static readonly Gen<double> FoldChange = Gen.Frequency(
        (8, Gen.Int[-4, 4].Select(value => value / 2.0)),
        (1, Gen.Const(double.NaN)),
        (1, Gen.Const(double.PositiveInfinity)),
        (1, Gen.Const(double.NegativeInfinity)));

    private static readonly Gen<double> Chance = Gen.Int[0, Chances.Length - 1].Select(i => Chances[i]);

    /// <summary>A table in a random order of rows.</summary>
    public static Gen<Row[]> Table { get; } =
        from present in Gen.Bool.Array[Targets.Length * Features.Length]
        from changes in FoldChange.Array[present.Length]
        from pValues in Chance.Array[present.Length]
        from fdrs in Chance.Array[present.Length]
        from order in Gen.Shuffle(Enumerable.Range(0, present.Length).ToArray())
        select (Row[])
        [
            .. order.Where(i => present[i] || i % Features.Length == 0).Select(i =>
                new Row(Targets[i / Features.Length], Features[i % Features.Length], changes[i], fdrs[i], pValues[i])),
        ];

    /// <summary>The significant rows of a perturbation, in row order.</summary>
    public static Row[] Significant(Row[] table, string target, double threshold = 0.05) =>
        [.. table.Where(row => row.Target == target && (float)row.Fdr < (float)threshold)];

    /// <summary>The row of a gene, or null.</summary>
    public static Row? Find(Row[] table, string target, string feature) =>
        table.Where(row => row.Target == target && row.Feature == feature).Select(row => (Row?)row).SingleOrDefault();
}
