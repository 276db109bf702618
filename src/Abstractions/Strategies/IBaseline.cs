namespace CellEval;

/// <summary>
/// A prediction that knows nothing of single perturbations, by which others are measured. Register one by marking a class
/// with <see cref="StrategyAttribute"/>. cell-eval's is the mean of the labels' means, for every perturbation.
/// </summary>
public interface IBaseline : IStrategy
{
    /// <summary>Learns from real data.</summary>
    /// <param name="labelMeans">The mean profile of each real label, the control last: labels × genes.</param>
    /// <param name="perturbations">The perturbations that the rows belong to.</param>
    /// <returns>What predicts the profile of each perturbation.</returns>
    IBaselinePrediction Fit(ProfileMatrix labelMeans, PerturbationList perturbations);
}
