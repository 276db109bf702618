using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CellEval.Numerics;

/// <summary>
/// Sums a block of pred rows against the real rows in T and counts at once; no sum outlives its group of panels.
/// </summary>
internal sealed class RankWorker<T, TTile, TTerm>(
    EffectRows rows, TileSizes sizes, RealTile<T, TTerm> real, PairBound<T>[] bounds, IPairOrder order) : IRankWorker
    where T : unmanaged
    where TTile : struct, IRegisterTile
    where TTerm : struct, IPairTerm<T>
{
    private static readonly int Lanes = TTile.Lanes<T>();

    private readonly PackedRows<T> _pred = new(sizes.PredRows, rows.Columns, TTile.Rows, sizes.SliceColumns);
    private readonly AlignedBuffer<T> _sums = new(sizes.PredRows * sizes.RealPanels * Lanes);
    private readonly Vector256<T>[] _excluded = new Vector256<T>[Lanes / Vector256<T>.Count];

    /// <inheritdoc />
    public void Count(
        int first, ReadOnlySpan<RoughDistance> own, Span<int> halfRanks, CancellationToken cancellationToken)
    {
        FillPred(first, own.Length);
        for (int i = 0; i < own.Length && real.First == 0; i++)
            bounds[first + i] = Bound(first + i, own[i]);
        for (int panel = 0; panel < real.Panels; panel += sizes.RealPanels)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int end = Math.Min(panel + sizes.RealPanels, real.Panels);
            SumPanels(panel, end);
            for (int p = panel; p < end; p++)
            {
                for (int i = 0; i < own.Length; i++)
                {
                    if (!own[i].IsNaN)
                        halfRanks[i] += CountRow(first + i, own[i], p, ((p - panel) * _pred.Panels * TTile.Rows) + i);
                }
            }
        }
    }

    private void FillPred(int first, int count)
    {
        _pred.Resize(count);
        for (int panel = 0; panel < _pred.Panels; panel++)
        {
            int row = panel * TTile.Rows;
            _pred.Fill(panel, rows.Pred, first + row, Math.Min(TTile.Rows, count - row), rows.Scale);
        }

        for (int row = 0; row < count; row++)
        {
            foreach (int column in rows.Excluded[first + row])
                _pred.Column(row / TTile.Rows, column)[row % TTile.Rows] = default;
        }
    }

    private PairBound<T> Bound(int i, in RoughDistance own)
    {
        int excluded = rows.Excluded[i].Length, slices = (rows.Columns + sizes.SliceColumns - 1) / sizes.SliceColumns;
        RowSums sums = default;
        for (int stretch = 0; stretch <= excluded; stretch++)
            sums += RowSums.Of(rows.Pred(i)[rows.Excluded.Stretch(i, stretch)], rows.Scale);
        return TTerm.Pred(sums, own, sizes.SliceColumns + slices, excluded, rows.Columns);
    }

    private void SumPanels(int panel, int end)
    {
        int length = TTile.Rows * Lanes;
        _sums.Span[..(_pred.Panels * (end - panel) * length)].Clear();
        for (int column = 0; column < rows.Columns; column += sizes.SliceColumns)
        {
            int width = Math.Min(sizes.SliceColumns, rows.Columns - column);
            for (int r = panel; r < end; r++)
            {
                ReadOnlySpan<T> realSlice = real.Packed.Slice(r, column);
                Span<T> sums = _sums.Span[((r - panel) * _pred.Panels * length)..];
                for (int p = 0; p < _pred.Panels; p++)
                    TTile.Add<T, TTerm>(_pred.Slice(p, column), realSlice, width, sums.Slice(p * length, length));
            }
        }
    }

    /// <summary>What the rows of a panel cost pred row i, in half ranks.</summary>
    private int CountRow(int i, in RoughDistance own, int panel, int sumRow)
    {
        SumExcluded(i, panel);
        int firstReal = real.First + (panel * Lanes);
        return PairCounter.Count<T, TTerm>(
            i, own, bounds[i], _sums.Span.Slice(sumRow * Lanes, Lanes), _excluded, real.Totals(panel),
            real.Norms(panel), firstReal, real.First + real.Count - firstReal, order);
    }

    private void SumExcluded(int i, int panel)
    {
        Array.Clear(_excluded);
        foreach (int column in rows.Excluded[i])
        {
            ReadOnlySpan<Vector256<T>> values = MemoryMarshal.Cast<T, Vector256<T>>(real.Packed.Column(panel, column));
            for (int v = 0; v < _excluded.Length; v++)
                _excluded[v] += TTerm.Excluded(values[v]);
        }
    }
}
