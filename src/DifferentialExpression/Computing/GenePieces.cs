namespace CellEval.DifferentialExpression;

/// <summary>Cuts the genes into pieces of about equal work.</summary>
internal static class GenePieces
{
    /// <summary>Cuts so that each piece has about the same number of values.</summary>
    /// <param name="nonzerosPerGene">The number of values of each gene.</param>
    /// <param name="count">The number of pieces wanted; there are fewer where genes are few.</param>
    /// <returns>Ranges of genes, first and after the last, in gene order.</returns>
    public static IReadOnlyList<(int First, int End)> Split(int[] nonzerosPerGene, int count)
    {
        // A gene without values is some work too.
        var work = nonzerosPerGene.Sum(nonzeros => nonzeros + 1L);
        var pieces = new List<(int First, int End)>();
        var (first, taken) = (0, 0L);
        for (var gene = 0; gene < nonzerosPerGene.Length; gene++)
        {
            taken += nonzerosPerGene[gene] + 1L;
            if (taken * count >= work * (pieces.Count + 1) || gene == nonzerosPerGene.Length - 1)
            {
                pieces.Add((first, gene + 1));
                first = gene + 1;
            }
        }

        return pieces;
    }
}
