namespace CellEval;

/// <summary>Splits the labels of one screen, one after another. Used by one thread at a time.</summary>
public interface IReplicateSplitter
{
    /// <summary>
    /// Splits the next label. Called once for each label that has at least two cells, the control among them: in the order
    /// of the categories where the column of <c>obs</c> is categorical (<see cref="ObsLabels.Categories"/>), by Unicode code
    /// point otherwise.
    /// </summary>
    /// <param name="label">The label.</param>
    /// <param name="cells">The label's cells, 2 or more: their numbers in the screen, ascending.</param>
    /// <param name="real">
    /// Takes the cells that play the real screen, half of them rounded down: places in <paramref name="cells"/>,
    /// in any order. All of them are written.
    /// </param>
    /// <param name="pred">Takes as many others, which play the prediction.</param>
    void Split(string label, ReadOnlySpan<int> cells, Span<int> real, Span<int> pred);
}
