namespace CellEval.Engine;

/// <summary>How far a run is.</summary>
/// <param name="Stage">What is being done: <c>real: reading cells</c>.</param>
/// <param name="Fraction">The finished share of the stage, from 0 to 1.</param>
public readonly record struct EvaluationProgress(string Stage, double Fraction);
