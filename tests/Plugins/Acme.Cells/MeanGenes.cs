using CellEval;

namespace Acme.Cells;

/// <summary>The mean number of genes of a label's cells, for every label; computed once for all metrics that ask.</summary>
public readonly record struct MeanGenes(Side Side) : IMemoKey<Detection, IReadOnlyList<double>>
{
    public IReadOnlyList<double> Compute(Detection context, CancellationToken cancellationToken)
    {
        var side = Side;
        return [.. Enumerable.Range(0, context.Perturbations.LabelCount).Select(label => context.Genes(side, label).Average())];
    }
}
