using CellEval.Engine;

namespace CellEval.Jobs;

/// <summary>Learns the mean profile of each label in one reading of the cells.</summary>
internal static class TrainingMeans
{
    /// <summary>Reads all cells; beside a batch of them, labels × genes numbers are in memory.</summary>
    public static BaselineTraining Read(
        ScaledScreen screen, ScreenGroups groups, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var (labels, genes) = (groups.Perturbations.LabelCount, screen.Genes.Count);
        if ((long)labels * genes > Array.MaxLength)
        {
            throw new InputException(
                $"{screen.Name}: the means of {labels} labels × {genes} genes are more than {Array.MaxLength} numbers, the most that one "
                + "table can hold. Take a part of the perturbations or genes.");
        }

        var means = new double[labels * genes];
        var batch = new CellBatch();
        using (var reader = screen.OpenCells([], default))
        {
            while (reader.Read(batch, cancellationToken))
            {
                Add(batch, groups.Labels.Span, means, genes);
                progress.Report((double)(batch.Cells[^1] + 1) / screen.CellCount);
            }
        }

        for (var label = 0; label < labels; label++)
        {
            foreach (ref var value in means.AsSpan(label * genes, genes))
                value /= groups.CellsPerLabel.Span[label];
        }

        return new BaselineTraining
        {
            Perturbations = groups.Perturbations,
            Genes = new GeneList(screen.Genes),
            Means = new ProfileMatrix(labels, genes, means),
            CellsPerLabel = groups.CellsPerLabel,
        };
    }

    private static void Add(CellBatch batch, ReadOnlySpan<int> labels, double[] sums, int width)
    {
        for (var row = 0; row < batch.Count; row++)
        {
            var label = labels[batch.Cells[row]];
            if (label < 0)
                continue;
            var sum = sums.AsSpan(label * width, width);
            for (var i = batch.RowStarts[row]; i < batch.RowStarts[row + 1]; i++)
                sum[batch.Genes[i]] += batch.Values[i];
        }
    }
}
