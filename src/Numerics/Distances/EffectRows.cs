namespace CellEval.Numerics;

/// <summary>
/// Pred and real effects, row by row, and the columns that each row leaves out. Read-only, shared by all workers.
/// </summary>
internal sealed class EffectRows
{
    private readonly ReadOnlyMemory<double> _pred;
    private readonly ReadOnlyMemory<double> _real;
    private readonly bool[] _realIsFinite;

    public EffectRows(
        ReadOnlyMemory<double> pred, ReadOnlyMemory<double> real, int rows, int columns,
        IReadOnlyList<ReadOnlyMemory<int>>? excluded)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        RequireLength(pred.Length, nameof(pred));
        RequireLength(real.Length, nameof(real));
        (_pred, _real, Rows, Columns) = (pred, real, rows, columns);
        Excluded = new ExcludedColumns(excluded, rows, columns);
        _realIsFinite = new bool[rows];
        for (int j = 0; j < rows; j++)
            _realIsFinite[j] = AllFinite(Real(j));

        void RequireLength(int length, string name)
        {
            if (length != (long)rows * columns)
            {
                throw new ArgumentException(
                    $"There are {length} values for {rows} rows of {columns} columns; expected {(long)rows * columns}.",
                    name);
            }
        }
    }

    public int Rows { get; }

    public int Columns { get; }

    public ExcludedColumns Excluded { get; }

    public ReadOnlySpan<double> Pred(int row) => _pred.Span.Slice(row * Columns, Columns);

    public ReadOnlySpan<double> Real(int row) => _real.Span.Slice(row * Columns, Columns);

    /// <summary>Whether no value of the real row, excluded columns included, is NaN or infinite.</summary>
    public bool RealIsFinite(int row) => _realIsFinite[row];

    public static bool AllFinite(ReadOnlySpan<double> values)
    {
        foreach (double value in values)
        {
            if (!double.IsFinite(value))
                return false;
        }

        return true;
    }
}
