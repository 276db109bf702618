using CellEval.Numerics;

namespace CellEval.Metrics.AnnData;

/// <summary>The energy distance of each perturbation's cells to the control's, on one side.</summary>
/// <param name="Side">The side.</param>
/// <param name="ObsmKey">An embedding, or null for X.</param>
internal readonly record struct ControlEnergyDistances(Side Side, string? ObsmKey)
    : IMemoKey<ScreenCells, ReadOnlyMemory<double>>
{
    /// <summary>The bytes of a stored value: a double and its column as given, a double and a byte in the kernel.</summary>
    private const long ValueBytes = 2 * sizeof(double) + sizeof(int) + sizeof(byte);

    /// <inheritdoc/>
    public ReadOnlyMemory<double> Compute(ScreenCells context, CancellationToken cancellationToken)
    {
        var cells = context.Cells(Side);
        var resources = context.Resources;
        var progress = resources.Progress(Side == Side.Real ? "real: pearson_edistance" : "pred: pearson_edistance");
        var control = Rows(cells[^1], context.Genes.Count);
        var energy = new EnergyDistance(control, resources.MaxDegreeOfParallelism, cancellationToken);
        var distances = new double[cells.Count - 1];

        // As many labels at once as there is memory for.
        for (int first = 0, end; first < distances.Length; first = end)
        {
            var groups = new List<SparseRows>();
            var bytes = 0L;
            for (end = first; end < distances.Length && (end == first || bytes < resources.WorkingMemory / 4); end++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var label = cells[end];
                groups.Add(Rows(label, context.Genes.Count));
                bytes += ObsmKey is null ? ValueBytes * label.Values.Length : ValueBytes * label.Obsm(ObsmKey).Length;
            }

            var share = new BatchProgress(progress, first, groups.Count, distances.Length);
            energy.ToControl(groups, share, cancellationToken).CopyTo(distances, first);
        }

        return distances;
    }

    private SparseRows Rows(LabelCells cells, int genes)
    {
        if (ObsmKey is not null)
        {
            var embedding = cells.Obsm(ObsmKey).Span;
            return SparseRows.FromDense(embedding, embedding.Length / cells.Count);
        }

        var starts = cells.RowStarts.Span;
        var rowStarts = new long[starts.Length];
        for (var i = 0; i < rowStarts.Length; i++)
            rowStarts[i] = starts[i];
        return new SparseRows(rowStarts, cells.Genes, cells.Values, genes);
    }

    private sealed class BatchProgress(IProgress<double> whole, int first, int count, int total) : IProgress<double>
    {
        public void Report(double value) => whole.Report((first + (value * count)) / total);
    }
}
