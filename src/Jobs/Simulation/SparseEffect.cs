namespace CellEval.Jobs.Simulation;

/// <summary>What a perturbation does to the genes that it moves.</summary>
/// <param name="Genes">The genes, ascending.</param>
/// <param name="LogFoldChanges">The natural logarithm of each one's fold change.</param>
internal sealed record SparseEffect(int[] Genes, double[] LogFoldChanges)
{
    // A twentyfold change is as much as is ever seen, and keeps counts within what is quickly drawn.
    private const double Largest = 3;

    public static SparseEffect None { get; } = new([], []);

    /// <summary>Keeps the changes that are not 0.</summary>
    public static SparseEffect FromDense(ReadOnlySpan<double> logFoldChanges)
    {
        var genes = new List<int>();
        var changes = new List<double>();
        for (var gene = 0; gene < logFoldChanges.Length; gene++)
        {
            if (logFoldChanges[gene] == 0)
                continue;
            genes.Add(gene);
            changes.Add(Math.Clamp(logFoldChanges[gene], -Largest, Largest));
        }

        return new SparseEffect([.. genes], [.. changes]);
    }

    /// <summary>Adds the changes, times a weight, to one number for each gene.</summary>
    public void AddTo(Span<double> logFoldChanges, double weight)
    {
        for (var i = 0; i < Genes.Length; i++)
            logFoldChanges[Genes[i]] += weight * LogFoldChanges[i];
    }
}
