namespace CellEval.Tabular;

/// <summary>
/// Writes a table row by row, in whatever format: as many fields as there are columns, then <see cref="EndRow"/>; in the end
/// <see cref="Complete"/>. The stream stays open. What is disposed without, as where a row could not be written, gets no end:
/// no reader takes a compressed or a Parquet table for whole then.
/// </summary>
public interface ITableWriter : IDisposable
{
    /// <summary>Writes a field of a column of texts.</summary>
    /// <param name="text">Its text; null where there is none.</param>
    void Write(string? text);

    /// <summary>Writes a field of a column of numbers.</summary>
    /// <param name="number">The number, NaN and infinities among them; null where there is none.</param>
    void Write(double? number);

    /// <summary>Writes a field of a column of whole numbers.</summary>
    /// <param name="count">The number.</param>
    void Write(long count);

    /// <summary>Ends the row.</summary>
    /// <exception cref="InvalidOperationException">It has not as many fields as there are columns.</exception>
    void EndRow();

    /// <summary>Writes what is left, and the table's end.</summary>
    /// <exception cref="InvalidOperationException">A row has been begun.</exception>
    void Complete();
}
