using CellEval;

namespace AcmeNamespace;

/// <summary>
/// A metric on a pair of screens: it takes a <see cref="ScreenPair"/>, which has the means of each label.
/// </summary>
public static class EffectSizeMatch
{
    /// <summary>
    /// The smaller of both effects' lengths divided by the larger: 1 where the prediction is as strong as reality.
    /// </summary>
    /// <param name="screens">Both screens.</param>
    /// <param name="embedKey">An embedding of both screens to measure in; null means genes.</param>
    /// <returns>A value for each perturbation; none where both effects are zero.</returns>
    [Metric(
        "effect_size_match",
        Best = BestValue.One,
        Description = "The smaller of the real and the predicted effect's Euclidean lengths, divided by the larger.")]
    public static MetricScores Score(ScreenPair screens, [ObsmKey] string? embedKey = null)
    {
        var real = screens.Get(new PerturbationEffects(Side.Real, embedKey));
        var pred = screens.Get(new PerturbationEffects(Side.Pred, embedKey));
        return MetricScores.Create(screens.Perturbations, p =>
        {
            var (x, y) = (Length(real[p]), Length(pred[p]));
            return x == 0 && y == 0 ? null : double.Min(x, y) / double.Max(x, y);
        });
    }

    private static double Length(ReadOnlySpan<double> effect)
    {
        var sum = 0.0;
        foreach (var value in effect)
            sum += value * value;
        return double.Sqrt(sum);
    }
}
