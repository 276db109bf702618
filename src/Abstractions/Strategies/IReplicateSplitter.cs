namespace CellEval;

/// <summary>Splits the labels of one screen, one after another. Used by one thread at a time.</summary>
public interface IReplicateSplitter
{
    /// <summary>
    /// Splits the next label. Called once for each label that has at least two cells, the control among them: in the order
    /// of the categories where the column of <c>obs</c> is categorical (<see cref="ObsLabels.Categories"/>), by Unicode code
    /// point otherwise.
    /// </summary>
    /// <param name="cellCount">The number of the label's cells, 2 or more.</param>
    /// <param name="real">
    /// Takes the cells that play the real screen, half of them rounded down: numbers from 0 in file order within the label,
    /// in any order. All of them are written.
    /// </param>
    /// <param name="pred">Takes as many others, which play the prediction.</param>
    void Split(int cellCount, Span<int> real, Span<int> pred);
}
