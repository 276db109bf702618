namespace CellEval;

/// <summary>
/// The effect of each perturbation: its mean profile minus the control's, of the side that
/// <see cref="ScreenPair.ControlSource"/> says; of the same side unless told otherwise.
/// </summary>
/// <param name="Side">The side.</param>
/// <param name="ObsmKey">An embedding, or null for X.</param>
public readonly record struct PerturbationEffects(Side Side, string? ObsmKey = null)
    : IMemoKey<ScreenPair, ProfileMatrix>
{
    /// <inheritdoc/>
    public ProfileMatrix Compute(ScreenPair context, CancellationToken cancellationToken)
    {
        var means = context.Get(new LabelMeans(Side, ObsmKey));
        var isOwn = context.ControlSource == ControlSource.Own || Side == Side.Real;
        var ofControl = isOwn ? means : context.Get(new LabelMeans(Side.Real, ObsmKey));
        var control = ofControl[context.Perturbations.ControlLabel];
        var effects = new double[context.Perturbations.Count * means.ColumnCount];
        for (var p = 0; p < context.Perturbations.Count; p++)
        {
            var mean = means[p];
            var effect = effects.AsSpan(p * means.ColumnCount, means.ColumnCount);
            for (var column = 0; column < effect.Length; column++)
                effect[column] = mean[column] - control[column];
        }

        return new ProfileMatrix(context.Perturbations.Count, means.ColumnCount, effects);
    }
}
