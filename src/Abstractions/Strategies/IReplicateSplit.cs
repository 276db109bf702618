namespace CellEval;

/// <summary>
/// Splits the cells of each label in two halves that stand for two replicates: one plays the real screen, the other the
/// prediction, and the metrics between them are a ceiling. Register one by marking a class with
/// <see cref="StrategyAttribute"/>.
/// </summary>
/// <remarks>
/// cell-eval permutes the cells of each label by NumPy's <c>default_rng(seed).permutation</c>, with one generator for all
/// labels; the first half of the permutation plays the real screen, the next the prediction.
/// </remarks>
public interface IReplicateSplit : IStrategy
{
    /// <summary>Begins a splitting of one screen.</summary>
    /// <param name="screen">The screen, whose <c>obs</c> may say which cells belong together: a batch, a guide, a donor.</param>
    /// <param name="seed">Decides everything random: equal seeds and screens have equal halves, on every machine.</param>
    /// <returns>What splits one label after another; it has the state that the strategy itself must not have.</returns>
    IReplicateSplitter Start(IScreen screen, ulong seed);
}
