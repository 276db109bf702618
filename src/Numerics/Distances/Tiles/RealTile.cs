namespace CellEval.Numerics;

/// <summary>Real rows in T, and what their pairs' excesses and bounds need of them.</summary>
internal sealed class RealTile<T, TTerm>(EffectRows rows, TileSizes sizes, int lanes) : IRealTile
    where T : unmanaged
    where TTerm : struct, IPairTerm<T>
{
    private readonly T[] _totals = new T[sizes.RealRows];
    private readonly T[] _norms = new T[sizes.RealRows];

    public PackedRows<T> Packed { get; } = new(sizes.RealRows, rows.Columns, lanes, sizes.SliceColumns);

    public int Panels => Packed.Panels;

    public int Capacity => sizes.RealRows;

    public int First { get; private set; }

    public int Count { get; private set; }

    public void MoveTo(int first, int count)
    {
        (First, Count) = (first, count);
        Packed.Resize(count);
    }

    public void Fill(int panel)
    {
        int first = panel * lanes, count = Math.Min(lanes, Count - first);
        Packed.Fill(panel, rows.Real, First + first, count, rows.Scale);
        for (int lane = first; lane < first + count; lane++)
        {
            (double total, double norm) = TTerm.Real(RowSums.Of(rows.Real(First + lane), rows.Scale));
            _totals[lane] = Rounding<T>.Round(total);
            _norms[lane] = Rounding<T>.Round(norm);
        }
    }

    /// <summary>The totals of a panel's rows; of rows that are missing, whatever.</summary>
    public ReadOnlySpan<T> Totals(int panel) => _totals.AsSpan(panel * lanes, lanes);

    /// <inheritdoc cref="Totals" />
    public ReadOnlySpan<T> Norms(int panel) => _norms.AsSpan(panel * lanes, lanes);
}
