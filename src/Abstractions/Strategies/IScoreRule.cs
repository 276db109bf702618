namespace CellEval;

/// <summary>
/// Puts a metric's value on a scale from a baseline's value to a perfect prediction's. Register one by marking a class with
/// <see cref="StrategyAttribute"/>.
/// </summary>
public interface IScoreRule : IStrategy
{
    /// <summary>Tells whether the rule has a score for metrics of this kind; others are left out with a warning.</summary>
    /// <param name="best">What a perfect prediction scores.</param>
    /// <returns>Whether it has.</returns>
    bool Supports(BestValue best);

    /// <summary>Computes the score. cell-eval's: 1 − user/baseline where 0 is best, (user − baseline)/(1 − baseline) where 1 is.</summary>
    /// <param name="user">The prediction's value; NaN where there is none.</param>
    /// <param name="baseline">The baseline's value.</param>
    /// <param name="best">What a perfect prediction scores; supported by the rule.</param>
    /// <returns>0 for the baseline, 1 for a perfect prediction.</returns>
    double Score(double user, double baseline, BestValue best);
}
