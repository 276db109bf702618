namespace CellEval.Engine.Tests;

/// <summary>Seeded screens with effects strong enough that genes are significant, and ties as counts have them.</summary>
internal static class RandomScreens
{
    public const int GeneCount = 24;

    private static readonly string[] Labels = ["non-targeting", "g03", "g07", "g11", "pert_x", "pert_y"];

    private static readonly string[] CellTypes = ["T cell", "a/b"];

    public static Cells Counts(string name, int seed, int cells = 240)
    {
        var random = new Random(seed);
        var genes = Enumerable.Range(0, GeneCount).Select(gene => $"g{gene:00}").ToArray();
        var rows = new List<Cell>();
        for (var i = 0; i < cells; i++)
        {
            var label = i % Labels.Length;
            var values = new double[GeneCount];
            for (var gene = 0; gene < GeneCount; gene++)
            {
                var mean = (1 + (gene % 5)) * (label > 0 && gene % Labels.Length == label ? 3 : 1);
                values[gene] = Math.Floor(random.NextDouble() * 2 * mean);
            }

            rows.Add(new Cell(Labels[label], CellTypes[i / Labels.Length % 2], values));
        }

        return new Cells(name, genes, rows);
    }

    /// <summary>The same cells log-normalised; rounded, so that values tie.</summary>
    public static Cells Logarithms(string name, int seed, int cells = 240) => Counts(name, seed, cells).Change((cell, _) =>
        cell with { Values = [.. cell.Values.Select(value => Math.Round(Math.Log(1 + (value * 1.7)), 3))] });

    public static EvaluationRequest Pair(Cells real, Cells pred) => new() { Real = real.ToScreen(), Pred = pred.ToScreen() };

    public static EvaluationRequest LogarithmPair() => Pair(Logarithms("real.h5ad", 1), Logarithms("pred.h5ad", 2));

    public static EvaluationRequest CountPair() => Pair(Counts("real.h5ad", 3), Counts("pred.h5ad", 4));
}
