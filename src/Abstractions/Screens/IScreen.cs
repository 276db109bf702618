namespace CellEval;

/// <summary>
/// A screen as it is stored: cells × genes, a label per cell in a column of <c>obs</c>, embeddings in <c>obsm</c>.
/// </summary>
/// <remarks>
/// Implementations read headers when they are made and cells only through <see cref="OpenCells"/>. All members but
/// the readers may be used from several threads.
/// </remarks>
public interface IScreen
{
    /// <summary>Gets the name that messages call the screen by: the path of its file.</summary>
    string Name { get; }

    /// <summary>Gets how X is stored, for people: <c>csr float32 gzip</c>.</summary>
    string Storage { get; }

    /// <summary>Gets the name, for messages, of the matrix that plays X: <c>X</c>, or the layer that is read instead.</summary>
    string MatrixName => "X";

    /// <summary>Gets the number of cells, the rows of X.</summary>
    int CellCount { get; }

    /// <summary>Gets the gene names (the index of <c>var</c>) in the order of X's columns. Names may repeat.</summary>
    IReadOnlyList<string> Genes { get; }

    /// <summary>Gets the names of the columns of <c>obs</c>.</summary>
    IReadOnlyList<string> ObsColumns { get; }

    /// <summary>Gets the number of columns of each two-dimensional entry of <c>obsm</c>.</summary>
    IReadOnlyDictionary<string, int> Obsm { get; }

    /// <summary>Reads a column of <c>obs</c> as labels; whatever its type is, labels compare as strings.</summary>
    /// <param name="column">One of <see cref="ObsColumns"/>.</param>
    /// <returns>The column's labels, one for each cell.</returns>
    /// <exception cref="InputException">There is no such column, or it cannot be read as labels.</exception>
    ObsLabels ReadObs(string column);

    /// <summary>Names a cell for a message: its entry in the index of <c>obs</c>.</summary>
    /// <param name="cell">The row of X, from 0.</param>
    /// <returns>The name.</returns>
    string CellName(int cell);

    /// <summary>Opens the cells for one reading in file order.</summary>
    /// <param name="obsmKeys">The embeddings to read along with X; each is a key of <see cref="Obsm"/>.</param>
    /// <param name="wanted">
    /// One entry for each cell, <see langword="false"/> where the cell is not to be delivered; empty means all cells.
    /// </param>
    /// <returns>A reader, to be disposed by the caller.</returns>
    /// <exception cref="InputException">X is stored in a way that cannot be read.</exception>
    ICellReader OpenCells(IReadOnlyList<string> obsmKeys, ReadOnlyMemory<bool> wanted);
}
