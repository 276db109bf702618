namespace CellEval.DifferentialExpression;

/// <summary>Computed differential expression, whatever was compared with what: rows in double.</summary>
public interface IDeResult
{
    /// <summary>Gets the number of rows that a CPM floor has left.</summary>
    long RowCount { get; }

    /// <summary>Enumerates the rows, without the dropped ones.</summary>
    /// <returns>The rows, made one by one.</returns>
    IEnumerable<DeResultRow> Rows();
}
