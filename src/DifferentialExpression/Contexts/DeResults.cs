namespace CellEval.DifferentialExpression;

/// <summary>The tables that a run has computed: what is left to be written beside the metrics.</summary>
/// <param name="Real">The real side's result; null where its table was given.</param>
/// <param name="Pred">The predicted side's result; null where its table was given.</param>
public sealed record DeResults(DeResult? Real, DeResult? Pred);
