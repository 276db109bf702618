using CellEval.Numerics;

namespace CellEval.Metrics.AnnData;

/// <summary>UMAP's graph of the nearest neighbours of each perturbation's mean profile, the control left out.</summary>
/// <param name="Side">The side.</param>
/// <param name="ObsmKey">An embedding, or null for X.</param>
/// <param name="Neighbors">The number of neighbours, the perturbation itself included.</param>
internal readonly record struct PerturbationGraph(Side Side, string? ObsmKey, int Neighbors)
    : IMemoKey<ScreenPair, WeightedGraph>
{
    /// <inheritdoc/>
    public WeightedGraph Compute(ScreenPair context, CancellationToken cancellationToken)
    {
        var means = context.Get(new LabelMeans(Side, ObsmKey));
        var count = context.Perturbations.Count;
        var nearest = NearestNeighbors.Find(
            means.Values[..(count * means.ColumnCount)],
            count,
            Neighbors,
            context.Resources.MaxDegreeOfParallelism,
            context.Resources.Progress(Side == Side.Real ? "real: clustering_agreement" : "pred: clustering_agreement"),
            cancellationToken);
        return UmapGraph.Create(nearest);
    }
}
