using CellEval.Numerics;

namespace CellEval.Jobs;

/// <summary>What one model has reached by one metric.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Mean">The mean over perturbations, or the scalar; null where there is no value.</param>
/// <param name="Interval">The mean's interval; null for a scalar, and where fewer than two perturbations have a value.</param>
/// <param name="Rank">
/// The place among the models, from 1, the mean place where means are equal; a model without a number is the last. Null where
/// nothing is known to be better.
/// </param>
/// <param name="Standing">How the model stands to the best one; null where there is no best one.</param>
public sealed record ModelMean(string Model, double? Mean, ConfidenceInterval? Interval, double? Rank, ModelStanding? Standing);
