namespace CellEval.Metrics.AnnData.Tests;

/// <summary>The cells of a pair, in any order.</summary>
internal sealed record RandomPair(string[] Genes, SmallCell[] Real, SmallCell[] Pred)
{
    public SmallPair Screens { get; } = new(Genes, Real, Pred);
}
