namespace CellEval.Engine.Tests;

/// <summary>
/// The pair of screens that definitions are told apart by; it never changes. Perturbations move from all genes to a few, so that each k
/// cuts another list; they come in three families, and the prediction takes each for a bit of another, so that no score is perfect.
/// </summary>
internal static class DefinitionPair
{
    private const int GeneCount = 1100;
    private const int CellsOfEach = 15;

    // Some are genes, as targets are. What follows is the share of genes that the perturbation moves.
    private static readonly (string Label, double Moved)[] Perturbations =
    [
        ("g0003", 1), ("g0500", 0.8), ("pert_x", 0.6), ("g0777", 0.35), ("pert_y", 0.2), ("pert_z", 0.5), ("g1099", 0.08),
        ("pert_w", 0.03), ("g0042", 0.7),
    ];

    public static EvaluationRequest Create()
    {
        var random = new Random(20261123);
        var baseline = Draw(random, 0.6, 2.2);
        double[][] families = [Draw(random, -0.8, 0.8), Draw(random, -0.8, 0.8), Draw(random, -0.8, 0.8)];
        var real = Perturbations.Select((perturbation, p) => Shifts(random, families[p % 3], perturbation.Moved)).ToArray();
        var pred = real.Select((shifts, p) => Err(random, shifts, real[Other(p)], 0.15 + (0.07 * p))).ToArray();
        return RandomScreens.Pair(Screen("real.h5ad", random, baseline, real), Screen("pred.h5ad", random, baseline, pred));
    }

    // Some of another family, most of their own.
    private static int Other(int p) => (p + (p < 3 ? 1 : 3)) % Perturbations.Length;

    // What a family has in common moves the same genes in each of its perturbations, so that these cluster.
    private static double[] Shifts(Random random, double[] family, double moved) =>
        [.. Draw(random, -0.5, 0.5).Select((own, gene) => random.NextDouble() < moved ? own + family[gene] : 0)];

    // A prediction that takes each perturbation for a bit of another one, and errs in each more than in the one before.
    private static double[] Err(Random random, double[] shifts, double[] other, double error) =>
        [.. Draw(random, -error, error).Select((miss, gene) => (0.46 * shifts[gene]) + (0.54 * other[gene]) + miss)];

    private static Cells Screen(string name, Random random, double[] baseline, double[][] shifts)
    {
        var genes = Enumerable.Range(0, GeneCount).Select(gene => $"g{gene:0000}").ToArray();
        var cells = new List<Cell>();
        for (var p = -1; p < Perturbations.Length; p++)
        {
            for (var i = 0; i < CellsOfEach; i++)
            {
                var noise = Draw(random, -0.4, 0.4);
                var values = Enumerable.Range(0, GeneCount)
                    .Select(gene => baseline[gene] + noise[gene] + (p < 0 ? 0 : shifts[p][gene]))
                    .Select(value => Math.Round(Math.Max(0, value), 3));
                cells.Add(new Cell(p < 0 ? "non-targeting" : Perturbations[p].Label, i % 2 == 0 ? "T cell" : "a/b", [.. values]));
            }
        }

        return new Cells(name, genes, cells);
    }

    private static double[] Draw(Random random, double low, double high) =>
        [.. Enumerable.Range(0, GeneCount).Select(_ => low + ((high - low) * random.NextDouble()))];
}
