namespace CellEval.Jobs.Simulation;

/// <summary>Room for what a cell's counts are drawn from; used again for each cell.</summary>
/// <param name="geneCount">The number of genes.</param>
internal sealed class GeneDraws(int geneCount)
{
    /// <summary>Gets the mean of each gene.</summary>
    public double[] Means { get; } = new double[geneCount];

    /// <summary>Gets a uniform number for each gene.</summary>
    public double[] P { get; } = new double[geneCount];
}
