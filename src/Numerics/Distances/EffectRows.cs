namespace CellEval.Numerics;

/// <summary>
/// Pred and real effects, row by row, and the columns that each row leaves out. Read-only, shared by all workers.
/// </summary>
internal sealed class EffectRows
{
    /// <summary>
    /// The exponent that the largest value is brought to: its square times any number of columns stays far below 2^127,
    /// and values 2^-90 of it still have squares above 2^-101.
    /// </summary>
    private const int LargestExponent = 40;

    private const int BlockRows = 64;

    private readonly ReadOnlyMemory<double> _pred;
    private readonly ReadOnlyMemory<double> _real;
    private readonly RowExtent[] _realExtents;

    public EffectRows(
        ReadOnlyMemory<double> pred, ReadOnlyMemory<double> real, int rows, int columns,
        IReadOnlyList<ReadOnlyMemory<int>>? excluded, int maxDegreeOfParallelism, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        RequireLength(pred.Length, nameof(pred));
        RequireLength(real.Length, nameof(real));
        (_pred, _real, Rows, Columns) = (pred, real, rows, columns);
        Excluded = new ExcludedColumns(excluded, rows, columns);
        _realExtents = new RowExtent[rows];
        double[] largest = new double[rows];
        ParallelBlocks.Run(
            (rows + BlockRows - 1) / BlockRows, maxDegreeOfParallelism, () => 0,
            (block, _) =>
            {
                for (int i = block * BlockRows; i < Math.Min(rows, (block + 1) * BlockRows); i++)
                {
                    _realExtents[i] = RowExtent.Of(Real(i));
                    largest[i] = Math.Max(_realExtents[i].Largest, RowExtent.Of(Pred(i)).Largest);
                }
            },
            null, cancellationToken);
        Scale = ScaleOf(largest.AsSpan());

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

    /// <summary>
    /// The power of two that brings the largest finite value of both sides to at least 2^40 and below 2^41, or as near
    /// as a power of two that is a double can. Scaled values lose nothing unless they underflow.
    /// </summary>
    public double Scale { get; }

    public ReadOnlySpan<double> Pred(int row) => _pred.Span.Slice(row * Columns, Columns);

    public ReadOnlySpan<double> Real(int row) => _real.Span.Slice(row * Columns, Columns);

    /// <summary>Whether no value of the real row, excluded columns included, is NaN or infinite.</summary>
    public bool RealIsFinite(int row) => _realExtents[row].IsFinite;

    /// <summary>Whether the real row holds nothing but zeros.</summary>
    public bool RealIsZero(int row) => _realExtents[row] is { IsFinite: true, Largest: 0 };

    /// <summary>A few of the rows, evenly spread, as effects of their own.</summary>
    public EffectRows Sample(int count, CancellationToken cancellationToken)
    {
        double[] pred = new double[count * Columns], real = new double[count * Columns];
        var excluded = new ReadOnlyMemory<int>[count];
        for (int i = 0; i < count; i++)
        {
            int row = (int)((long)i * Rows / count);
            Pred(row).CopyTo(pred.AsSpan(i * Columns));
            Real(row).CopyTo(real.AsSpan(i * Columns));
            excluded[i] = Excluded[row].ToArray();
        }

        return new EffectRows(pred, real, count, Columns, excluded, 1, cancellationToken);
    }

    public static bool AllFinite(ReadOnlySpan<double> values) => RowExtent.Of(values).IsFinite;

    private static double ScaleOf(ReadOnlySpan<double> largest)
    {
        double most = 0;
        foreach (double value in largest)
            most = Math.Max(most, value);
        return most == 0 ? 1 : Math.ScaleB(1, Math.Min(LargestExponent - Math.ILogB(most), 1000));
    }
}
