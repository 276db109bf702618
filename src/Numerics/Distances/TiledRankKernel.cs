using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CellEval.Numerics;

/// <summary>
/// Sums a block of pred rows against tiles of real rows and counts at once; no distance outlives its tile. Lanes of a
/// vector are different real rows, laid out by column within a panel. Working memory: blockRows × (columns + 2 · 64) +
/// 64 · 256 doubles.
/// </summary>
internal sealed class TiledRankKernel<TTerm>(EffectRows rows, double[] realSquares, int blockRows) : IRankKernel
    where TTerm : struct, IPairTerm
{
    /// <summary>Pred rows whose sums stay in registers together; blocks are padded to a multiple.</summary>
    public const int RowsTogether = 4;

    private const int PanelLanes = 16;
    private const int Panels = 4;
    private const int TileLanes = Panels * PanelLanes;

    // A panel's slice is 32 KB: it stays in the first-level cache while the pred rows go by.
    private const int SliceColumns = 256;

    private readonly AlignedBuffer _pred = new(RoundUp(blockRows) * rows.Columns);
    private readonly AlignedBuffer _panels = new(TileLanes * SliceColumns);
    private readonly AlignedBuffer _sums = new(RoundUp(blockRows) * TileLanes);
    private readonly AlignedBuffer _excludedSums = new(RoundUp(blockRows) * TileLanes);

    public void Count(
        int first, ReadOnlySpan<OwnDistance> own, PreciseOrder order, Span<int> halfRanks,
        CancellationToken cancellationToken)
    {
        CopyPred(first, own.Length);
        for (int firstReal = 0; firstReal < rows.Rows; firstReal += TileLanes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            SumTile(first, own.Length, firstReal);
            CountTile(first, own, firstReal, order, halfRanks);
        }
    }

    private void CopyPred(int first, int count)
    {
        Span<double> block = _pred.Span;
        block.Clear();
        for (int i = 0; i < count; i++)
        {
            Span<double> row = block.Slice(i * rows.Columns, rows.Columns);
            rows.Pred(first + i).CopyTo(row);
            foreach (int column in rows.Excluded[first + i])
                row[column] = 0;
        }
    }

    private void SumTile(int first, int count, int firstReal)
    {
        _sums.Span.Clear();
        _excludedSums.Span.Clear();
        for (int column = 0; column < rows.Columns; column += SliceColumns)
        {
            int width = Math.Min(SliceColumns, rows.Columns - column);
            for (int panel = 0; panel < Panels && firstReal + panel * PanelLanes < rows.Rows; panel++)
            {
                Span<double> real = _panels.Span.Slice(panel * PanelLanes * SliceColumns, width * PanelLanes);
                FillPanel(firstReal + panel * PanelLanes, column, real);
                for (int i = 0; i < count; i += RowsTogether)
                {
                    ReadOnlySpan<double> pred = _pred.Span[(i * rows.Columns + column)..];
                    AddProducts(pred, rows.Columns, real, width, _sums.Span[(i * TileLanes + panel * PanelLanes)..]);
                }

                AddExcluded(first, count, column, width, panel, real);
            }
        }
    }

    /// <summary>
    /// Lays out a slice of up to 16 real rows as [column][lane]; missing rows leave what was there, and are never
    /// counted.
    /// </summary>
    private void FillPanel(int firstReal, int column, Span<double> panel)
    {
        int lanes = Math.Min(PanelLanes, rows.Rows - firstReal);
        for (int lane = 0; lane < lanes; lane++)
        {
            ReadOnlySpan<double> real = rows.Real(firstReal + lane).Slice(column, panel.Length / PanelLanes);
            ref double target = ref Unsafe.Add(ref MemoryMarshal.GetReference(panel), lane);
            for (int k = 0; k < real.Length; k++)
                Unsafe.Add(ref target, k * PanelLanes) = real[k];
        }
    }

    /// <summary>
    /// Adds a slice of columns to the sums of 4 pred rows × 16 lanes, held in eight named registers (an array would
    /// live in memory).
    /// </summary>
    private static void AddProducts(
        ReadOnlySpan<double> pred, int stride, ReadOnlySpan<double> panel, int width, Span<double> sums)
    {
        // The last read and written elements, checked once for the unchecked loop.
        _ = pred[3 * stride + width - 1];
        _ = panel[width * PanelLanes - 1];
        _ = sums[3 * TileLanes + PanelLanes - 1];
        ref double p = ref MemoryMarshal.GetReference(pred);
        ref double r = ref MemoryMarshal.GetReference(panel);
        ref double s = ref MemoryMarshal.GetReference(sums);

        Vector512<double> s00 = Vector512.LoadUnsafe(ref s), s01 = Vector512.LoadUnsafe(ref s, 8);
        Vector512<double> s10 = Vector512.LoadUnsafe(ref s, TileLanes);
        Vector512<double> s11 = Vector512.LoadUnsafe(ref s, TileLanes + 8);
        Vector512<double> s20 = Vector512.LoadUnsafe(ref s, 2 * TileLanes);
        Vector512<double> s21 = Vector512.LoadUnsafe(ref s, 2 * TileLanes + 8);
        Vector512<double> s30 = Vector512.LoadUnsafe(ref s, 3 * TileLanes);
        Vector512<double> s31 = Vector512.LoadUnsafe(ref s, 3 * TileLanes + 8);
        for (int k = 0; k < width; k++)
        {
            Vector512<double> r0 = Vector512.LoadUnsafe(ref r), r1 = Vector512.LoadUnsafe(ref r, 8);
            r = ref Unsafe.Add(ref r, PanelLanes);

            Vector512<double> p0 = Vector512.Create(Unsafe.Add(ref p, k));
            s00 = TTerm.Add(s00, p0, r0);
            s01 = TTerm.Add(s01, p0, r1);
            Vector512<double> p1 = Vector512.Create(Unsafe.Add(ref p, (nint)stride + k));
            s10 = TTerm.Add(s10, p1, r0);
            s11 = TTerm.Add(s11, p1, r1);
            Vector512<double> p2 = Vector512.Create(Unsafe.Add(ref p, 2 * (nint)stride + k));
            s20 = TTerm.Add(s20, p2, r0);
            s21 = TTerm.Add(s21, p2, r1);
            Vector512<double> p3 = Vector512.Create(Unsafe.Add(ref p, 3 * (nint)stride + k));
            s30 = TTerm.Add(s30, p3, r0);
            s31 = TTerm.Add(s31, p3, r1);
        }

        s00.StoreUnsafe(ref s);
        s01.StoreUnsafe(ref s, 8);
        s10.StoreUnsafe(ref s, TileLanes);
        s11.StoreUnsafe(ref s, TileLanes + 8);
        s20.StoreUnsafe(ref s, 2 * TileLanes);
        s21.StoreUnsafe(ref s, 2 * TileLanes + 8);
        s30.StoreUnsafe(ref s, 3 * TileLanes);
        s31.StoreUnsafe(ref s, 3 * TileLanes + 8);
    }

    private void AddExcluded(int first, int count, int column, int width, int panel, ReadOnlySpan<double> real)
    {
        for (int i = 0; i < count; i++)
        {
            Span<double> sums = _excludedSums.Span.Slice(i * TileLanes + panel * PanelLanes, PanelLanes);
            foreach (int excluded in rows.Excluded[first + i])
            {
                int k = excluded - column;
                if (k < 0 || k >= width)
                    continue;
                for (int lane = 0; lane < PanelLanes; lane++)
                    sums[lane] += TTerm.Excluded(real[k * PanelLanes + lane]);
            }
        }
    }

    private void CountTile(int first, ReadOnlySpan<OwnDistance> own, int firstReal, PreciseOrder order, Span<int> halfRanks)
    {
        int lanes = Math.Min(TileLanes, rows.Rows - firstReal);
        for (int i = 0; i < own.Length; i++)
        {
            if (own[i].IsNaN)
                continue;
            ReadOnlySpan<double> sums = _sums.Span.Slice(i * TileLanes, lanes);
            ReadOnlySpan<double> excluded = _excludedSums.Span.Slice(i * TileLanes, lanes);
            double predNorm = Math.ScaleB(own[i].Norm, own[i].Exponent);
            for (int lane = 0; lane < lanes; lane++)
            {
                int j = firstReal + lane;
                double excess = TTerm.Excess(
                    sums[lane], excluded[lane], own[i], predNorm, realSquares[j], rows.Columns, out double bound);
                bool decided = excess < -bound || excess > bound;
                if (decided)
                    halfRanks[i] += excess < 0 ? 2 : 0;
                else if (j != first + i)
                    halfRanks[i] += order.HalfRanks(first + i, j, own[i]);
            }
        }
    }

    private static int RoundUp(int count) => (count + RowsTogether - 1) / RowsTogether * RowsTogether;
}
