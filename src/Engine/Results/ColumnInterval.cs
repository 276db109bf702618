using CellEval.Numerics;

namespace CellEval.Engine;

/// <summary>The mean of one column of results, and how far perturbations determine it.</summary>
/// <param name="Column">The column's name.</param>
/// <param name="Mean">The mean, or the scalar; null where there is no value.</param>
/// <param name="Interval">
/// The mean's interval; null for a scalar, which is no mean over perturbations, and where fewer than two have a value.
/// </param>
/// <param name="Perturbations">The perturbations that have a value: the <c>count</c> of <c>agg_results.csv</c>.</param>
public sealed record ColumnInterval(string Column, double? Mean, ConfidenceInterval? Interval, int Perturbations);
