using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CellEval.Numerics;

/// <summary>
/// Sums a block of pred rows against the real rows laid out and counts at once; no sum outlives its group of panels. What a
/// worker owns.
/// </summary>
internal sealed class RankWorker<T, TTile, TTerm>(EffectRows rows, TileSizes sizes, PairBound<T>[] bounds, IPairOrder order)
    where T : unmanaged
    where TTile : struct, IRegisterTile
    where TTerm : struct, IPairTerm<T>
{
    private static readonly int Lanes = TTile.Lanes<T>();

    private readonly PackedRows<T> _pred = new(sizes.PredRows, rows.Columns, TTile.Rows, sizes.SliceColumns);
    private readonly AlignedBuffer<T> _sums = new(sizes.PredRows * sizes.RealPanels * Lanes);

    /// <summary>Counts for a block of pred rows the rows of a tile that stand before their own.</summary>
    public void Count(
        int first, ReadOnlySpan<RoughDistance> own, RealTile<T, TTerm> real, Span<int> halfRanks,
        CancellationToken cancellationToken)
    {
        FillPred(first, own.Length);
        for (int i = 0; i < own.Length && real.First == 0; i++)
            bounds[first + i] = Bound(first + i, own[i]);
        for (int panel = 0; panel < real.Packed.Panels; panel += sizes.RealPanels)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int end = Math.Min(panel + sizes.RealPanels, real.Packed.Panels);
            SumPanels(real, panel, end);
            for (int p = panel; p < end; p++)
            {
                for (int i = 0; i < own.Length; i++)
                {
                    if (!own[i].IsNaN)
                        halfRanks[i] += CountRow(first + i, i, own[i], real, p, p - panel);
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

    private void SumPanels(RealTile<T, TTerm> real, int panel, int end)
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

    /// <summary>What the rows of a panel cost pred row i, the block's row <paramref name="row"/>, in half ranks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int CountRow(int i, int row, in RoughDistance own, RealTile<T, TTerm> real, int panel, int sumPanel)
    {
        PairBound<T> bound = bounds[i];
        Vector256<T> predBase = Vector256.Create(bound.Base), constant = Vector256.Create(bound.Fixed);
        Vector256<T> perNorm = Vector256.Create(bound.PerNorm), perTotal = Vector256.Create(bound.PerTotal);
        int start = ((sumPanel * _pred.Panels * TTile.Rows) + row) * Lanes;
        ReadOnlySpan<Vector256<T>> sums = Vectors(_sums.Span.Slice(start, Lanes));
        ReadOnlySpan<Vector256<T>> totals = Vectors(real.Totals(panel)), norms = Vectors(real.Norms(panel));

        Span<Vector256<T>> excluded = stackalloc Vector256<T>[sums.Length];
        SumExcluded(i, real.Packed, panel, excluded);

        int firstReal = real.First + (panel * Lanes), realEnd = real.First + real.Count;
        int halfRanks = 0;
        for (int v = 0; v < sums.Length; v++)
        {
            Vector256<T> error = constant + (perNorm * norms[v]) + (perTotal * totals[v]);
            Vector256<T> excess = TTerm.Excess(sums[v], excluded[v], predBase, totals[v]);
            int firstLane = firstReal + (v * Vector256<T>.Count);
            uint present = Present(realEnd - firstLane);
            uint nearer = Vector256.LessThan(excess, -error).ExtractMostSignificantBits() & present;
            uint farther = Vector256.GreaterThan(excess, error).ExtractMostSignificantBits();
            halfRanks += 2 * BitOperations.PopCount(nearer);
            for (uint open = present & ~(nearer | farther); open != 0; open &= open - 1)
            {
                int j = firstLane + BitOperations.TrailingZeroCount(open);
                if (j != i)
                    halfRanks += order.HalfRanks(i, j, own);
            }
        }

        return halfRanks;
    }

    private void SumExcluded(int i, PackedRows<T> real, int panel, Span<Vector256<T>> sums)
    {
        sums.Clear();
        foreach (int column in rows.Excluded[i])
        {
            ReadOnlySpan<Vector256<T>> values = Vectors(real.Column(panel, column));
            for (int v = 0; v < sums.Length; v++)
                sums[v] += TTerm.Excluded(values[v]);
        }
    }

    /// <summary>A bit for each lane of a vector that holds one of the rows left.</summary>
    private static uint Present(int rowsLeft) => (1u << Math.Clamp(rowsLeft, 0, Vector256<T>.Count)) - 1;

    private static ReadOnlySpan<Vector256<T>> Vectors(ReadOnlySpan<T> values) => MemoryMarshal.Cast<T, Vector256<T>>(values);
}
