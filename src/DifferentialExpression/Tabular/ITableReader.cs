namespace CellEval.Tabular;

/// <summary>Reads a table of any format and any columns, row by row, without holding it.</summary>
public interface ITableReader : IDisposable
{
    /// <summary>Gets the names of the columns, in order.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>Goes to the next row; the first call goes to the first.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="InputException">The table is damaged.</exception>
    bool Read();

    /// <summary>Gets a field of the current row.</summary>
    /// <param name="column">The place of its column in <see cref="Columns"/>.</param>
    /// <returns>
    /// Its text in UTF-8, empty where it is missing; a number that is stored as one is spelt as in our CSV files. Stays until another field,
    /// or the next row, is read.
    /// </returns>
    ReadOnlySpan<byte> Field(int column);
}
