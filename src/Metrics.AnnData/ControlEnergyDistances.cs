using CellEval.Numerics;

namespace CellEval.Metrics.AnnData;

/// <summary>The energy distance of each perturbation's cells to the control's, on one side.</summary>
/// <param name="Side">The side.</param>
/// <param name="ObsmKey">An embedding, or null for X.</param>
internal readonly record struct ControlEnergyDistances(Side Side, string? ObsmKey)
    : IMemoKey<ScreenCells, ReadOnlyMemory<double>>
{
    /// <inheritdoc/>
    public ReadOnlyMemory<double> Compute(ScreenCells context, CancellationToken cancellationToken)
    {
        var key = ObsmKey;
        SparseRows[] labels = [.. context.Cells(Side).Select(cells => Rows(cells, context.Genes.Count, key))];
        var resources = context.Resources;
        var progress = resources.Progress(Side == Side.Real ? "real: pearson_edistance" : "pred: pearson_edistance");
        return EnergyDistance.ToControl(
            labels[^1], labels[..^1], resources.MaxDegreeOfParallelism, progress, cancellationToken);
    }

    private static SparseRows Rows(LabelCells cells, int genes, string? obsmKey)
    {
        if (obsmKey is not null)
        {
            var embedding = cells.Obsm(obsmKey).Span;
            return SparseRows.FromDense(embedding, embedding.Length / cells.Count);
        }

        var starts = cells.RowStarts.Span;
        var rowStarts = new long[starts.Length];
        for (var i = 0; i < rowStarts.Length; i++)
            rowStarts[i] = starts[i];
        return new SparseRows(rowStarts, cells.Genes, cells.Values, genes);
    }
}
