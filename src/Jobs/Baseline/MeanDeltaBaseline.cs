namespace CellEval.Jobs;

/// <summary>
/// cell-eval's baseline of effects: every perturbation is predicted as the mean, over perturbations, of its mean minus the
/// control's. Its values may be negative.
/// </summary>
[Strategy("mean_delta")]
public sealed class MeanDeltaBaseline : IBaseline
{
    /// <inheritdoc/>
    public IFittedBaseline Fit(BaselineTraining training, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(training);
        var control = training.Means[training.Perturbations.ControlLabel];
        var mean = new double[training.Genes.Count];
        for (var perturbation = 0; perturbation < training.Perturbations.Count; perturbation++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var profile = training.Means[perturbation];
            for (var gene = 0; gene < mean.Length; gene++)
                mean[gene] += profile[gene] - control[gene];
        }

        foreach (ref var value in mean.AsSpan())
            value /= training.Perturbations.Count;
        return new OneProfile(mean);
    }
}
