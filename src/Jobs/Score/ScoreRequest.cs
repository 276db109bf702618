namespace CellEval.Jobs;

/// <summary>Two aggregate tables of runs against one real screen: a prediction's and a baseline's.</summary>
public sealed record ScoreRequest
{
    /// <summary>Gets the path of the prediction's <c>agg_results.csv</c>.</summary>
    public required string User { get; init; }

    /// <summary>Gets the path of the baseline's <c>agg_results.csv</c>.</summary>
    public required string Base { get; init; }

    /// <summary>Gets how a metric's two means become a score.</summary>
    public IScoreRule Rule { get; init; } = new FromBaselineRule();
}
