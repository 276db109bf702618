namespace CellEval;

/// <summary>The join of both tables: for each row of the real table the predicted row of the same perturbation and gene, or -1.</summary>
public readonly record struct JoinedRows : IMemoKey<DeContext, ReadOnlyMemory<int>>
{
    /// <inheritdoc/>
    public ReadOnlyMemory<int> Compute(DeContext context, CancellationToken cancellationToken)
    {
        var real = context.Real;
        var pred = context.Pred;
        var joined = new int[real.RowCount];
        var rowOfGene = new int[real.GeneNames.Count];
        rowOfGene.AsSpan().Fill(-1);
        for (var p = 0; p < context.Perturbations.Count; p++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (firstPred, countPred) = pred.RowsOf(p).GetOffsetAndLength(pred.RowCount);
            for (var row = firstPred; row < firstPred + countPred; row++)
                rowOfGene[pred.Genes[row]] = row;

            var (firstReal, countReal) = real.RowsOf(p).GetOffsetAndLength(real.RowCount);
            for (var row = firstReal; row < firstReal + countReal; row++)
                joined[row] = rowOfGene[real.Genes[row]];

            for (var row = firstPred; row < firstPred + countPred; row++)
                rowOfGene[pred.Genes[row]] = -1;
        }

        return joined;
    }
}
