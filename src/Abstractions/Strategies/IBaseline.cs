namespace CellEval;

/// <summary>
/// Predicts without a model: a profile for each perturbation, from the means of real training cells. Scores tell how much
/// better than this a prediction is. Register one by marking a class with <see cref="StrategyAttribute"/>.
/// </summary>
/// <remarks>
/// cell-eval has two, which predict the same for every perturbation: the mean of the labels' means, that of the control among
/// them; and, over perturbations, the mean of the label's mean minus the control's.
/// </remarks>
public interface IBaseline : IStrategy
{
    /// <summary>Does what is common to all perturbations. The result depends on nothing but the training data.</summary>
    /// <param name="training">The training data, which stay unchanged while the result is used.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What predicts.</returns>
    /// <exception cref="InputException">Nothing can be learnt from such data.</exception>
    IFittedBaseline Fit(BaselineTraining training, CancellationToken cancellationToken);
}
