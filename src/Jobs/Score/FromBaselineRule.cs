namespace CellEval.Jobs;

/// <summary>
/// cell-eval's rule: the share of the way from the baseline's value to the best one. 1 − u/b where 0 is best, (u − b)/(1 − b)
/// where 1 is best; 0 where that is negative, no number, or where a value is missing. Quotients are those of IEEE.
/// </summary>
[Strategy("from_baseline")]
public sealed class FromBaselineRule : IScoreRule
{
    /// <inheritdoc/>
    public bool CanScore(BestValue best) => best is BestValue.Zero or BestValue.One;

    /// <inheritdoc/>
    public double Score(BestValue best, double? value, double? baseline)
    {
        var score = best switch
        {
            BestValue.Zero => 1 - (value / baseline),
            BestValue.One => (value - baseline) / (1 - baseline),
            _ => throw new ArgumentOutOfRangeException(nameof(best), best, "Only metrics whose best value is 0 or 1 have a score."),
        };

        // Not a number is not above 0 either.
        return score > 0 ? score.Value : 0;
    }
}
