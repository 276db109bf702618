namespace CellEval.Metrics.De;

/// <summary>Counts the genes that the tops of two ranked lists share.</summary>
internal static class RankOverlap
{
    /// <summary>
    /// Computes a share for each perturbation: 0 for all when either side has no significant gene at all.
    /// </summary>
    /// <param name="de">The tables.</param>
    /// <param name="sortBy">What ranks genes.</param>
    /// <param name="fdrThreshold">What is significant.</param>
    /// <param name="depth">
    /// The number of genes to compare, from the numbers of significant real and predicted genes.
    /// </param>
    /// <returns>The shares.</returns>
    public static MetricScores Share(DeContext de, DeSortBy sortBy, double fdrThreshold, Func<int, int, int> depth)
    {
        var real = de.Get(new RankedGenes(Side.Real, sortBy, (float)fdrThreshold));
        var pred = de.Get(new RankedGenes(Side.Pred, sortBy, (float)fdrThreshold));
        var inReal = new bool[de.Real.GeneNames.Count];
        return MetricScores.Create(de.Perturbations, p =>
        {
            var k = depth(real[p].Length, pred[p].Length);
            return k == 0 ? 0 : (double)CountShared(Top(real[p], k), Top(pred[p], k), inReal) / k;
        });
    }

    private static ReadOnlySpan<int> Top(ReadOnlySpan<int> genes, int k) => genes[..Math.Min(k, genes.Length)];

    // The marks are all false before and after.
    private static int CountShared(ReadOnlySpan<int> real, ReadOnlySpan<int> pred, bool[] marks)
    {
        foreach (var gene in real)
            marks[gene] = true;
        var shared = 0;
        foreach (var gene in pred)
            shared += marks[gene] ? 1 : 0;
        foreach (var gene in real)
            marks[gene] = false;
        return shared;
    }
}
