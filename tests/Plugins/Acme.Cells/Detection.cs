using CellEval;

namespace Acme.Cells;

/// <summary>A context of this plugin: how many genes each cell of a label shows.</summary>
[MetricContext("detection", Provider = typeof(DetectionProvider))]
public sealed class Detection(
    PerturbationList perturbations,
    IReadOnlyDictionary<(Side Side, int Label), IReadOnlyList<int>> genes,
    IComputeResources resources,
    CancellationToken run)
    : MemoizedContext<Detection>(resources, run)
{
    public PerturbationList Perturbations { get; } = perturbations;

    /// <summary>The number of genes of each cell.</summary>
    public IReadOnlyList<int> Genes(Side side, int label) => genes[(side, label)];
}
