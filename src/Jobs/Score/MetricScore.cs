namespace CellEval.Jobs;

/// <summary>How much better than the baseline a prediction is by one metric.</summary>
/// <param name="Column">The metric's column in the tables.</param>
/// <param name="Score">1 is a perfect prediction's, 0 the baseline's.</param>
public readonly record struct MetricScore(string Column, double Score);
