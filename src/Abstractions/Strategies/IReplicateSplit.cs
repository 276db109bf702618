namespace CellEval;

/// <summary>
/// Splits the cells of a label into two replicates, whose agreement is the best that a prediction can hope for. Register one
/// by marking a class with <see cref="StrategyAttribute"/>.
/// </summary>
public interface IReplicateSplit : IStrategy
{
    /// <summary>Splits a label's cells. Called once for each label, in the order of the labels.</summary>
    /// <param name="cellCount">The number of the label's cells.</param>
    /// <param name="random">The source of random orders, one for all labels.</param>
    /// <param name="half">
    /// Takes for each cell, in file order: 0 where it plays the real side, 1 where it plays the prediction, -1 where it is left
    /// out.
    /// </param>
    void Split(int cellCount, IPermutationSource random, Span<sbyte> half);
}
