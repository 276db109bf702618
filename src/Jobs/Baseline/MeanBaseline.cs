namespace CellEval.Jobs;

/// <summary>
/// cell-eval's baseline: every perturbation is predicted as the mean of the labels' means, that of the control among them.
/// </summary>
[Strategy("mean")]
public sealed class MeanBaseline : IBaseline
{
    /// <inheritdoc/>
    public IFittedBaseline Fit(BaselineTraining training, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(training);
        var mean = new double[training.Genes.Count];
        for (var label = 0; label < training.Means.RowCount; label++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var profile = training.Means[label];
            for (var gene = 0; gene < mean.Length; gene++)
                mean[gene] += profile[gene];
        }

        foreach (ref var value in mean.AsSpan())
            value /= training.Means.RowCount;
        return new OneProfile(mean);
    }
}
