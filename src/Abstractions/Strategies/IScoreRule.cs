namespace CellEval;

/// <summary>
/// Says how much better than a baseline a metric's value is, so that metrics of different units can be averaged. Register one
/// by marking a class with <see cref="StrategyAttribute"/>.
/// </summary>
/// <remarks>
/// cell-eval's rule for a value u and a baseline's b: 1 − u/b where 0 is best, (u − b)/(1 − b) where 1 is best, never below
/// 0, and 0 in the place of NaN; quotients are those of IEEE. Other metrics have no score.
/// </remarks>
public interface IScoreRule : IStrategy
{
    /// <summary>Says whether metrics of a kind have a score. Those that have none are left out of the average.</summary>
    /// <param name="best">What a perfect prediction has as the metric's value.</param>
    /// <returns><see langword="true"/> where <see cref="Score"/> may be called.</returns>
    bool CanScore(BestValue best);

    /// <summary>Scores a value. The result depends on nothing but the arguments.</summary>
    /// <param name="best">What a perfect prediction has as the metric's value; one that <see cref="CanScore"/>.</param>
    /// <param name="value">
    /// The prediction's value, the mean over perturbations where there is one for each; null where it is missing.
    /// </param>
    /// <param name="baseline">The baseline's value of the same metric; null where it is missing.</param>
    /// <returns>The score; 1 is a perfect prediction's, 0 the baseline's.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rule has no score for such metrics.</exception>
    double Score(BestValue best, double? value, double? baseline);
}
