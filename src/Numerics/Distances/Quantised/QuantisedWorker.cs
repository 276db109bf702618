using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CellEval.Numerics;

/// <summary>Sums a block of pred rows against the real rows as bytes, and counts at once.</summary>
internal sealed class QuantisedWorker(
    EffectRows rows, Quantisation quantisation, QuantisedTile real, int blockRows, int panelsTogether, IPairOrder order)
    : IRankWorker
{
    private readonly AlignedBuffer<byte> _pred = new(
        (blockRows + SumOfBytes.Rows - 1) / SumOfBytes.Rows * SumOfBytes.BlockBytes(quantisation));

    private readonly AlignedBuffer<float> _sums = new(
        (blockRows + SumOfBytes.Rows - 1) / SumOfBytes.Rows * SumOfBytes.Rows * panelsTogether * SumOfBytes.Lanes);

    private readonly PairBound<float>[] _bounds = new PairBound<float>[blockRows];
    private readonly double[] _row = new double[rows.Columns];
    private readonly Vector256<float>[] _excluded = new Vector256<float>[SumOfBytes.Lanes / Vector256<float>.Count];

    /// <inheritdoc />
    public void Count(
        int first, ReadOnlySpan<RoughDistance> own, Span<int> halfRanks, CancellationToken cancellationToken)
    {
        for (int i = 0; i < own.Length; i++)
            FillPred(first + i, i, own[i]);
        int sets = (own.Length + SumOfBytes.Rows - 1) / SumOfBytes.Rows;
        for (int panel = 0; panel < real.Panels; panel += panelsTogether)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int end = Math.Min(panel + panelsTogether, real.Panels);
            for (int p = panel; p < end; p++)
            {
                for (int set = 0; set < sets; set++)
                    SumOfBytes.Sum(Pred(set), real.Bytes(p), quantisation, Sums(((p - panel) * sets) + set));
            }

            for (int p = panel; p < end; p++)
            {
                for (int i = 0; i < own.Length; i++)
                {
                    if (!own[i].IsNaN)
                        halfRanks[i] += CountRow(first + i, i, own[i], p, ((p - panel) * sets) + (i / SumOfBytes.Rows));
                }
            }
        }
    }

    private void FillPred(int i, int row, in RoughDistance own)
    {
        ReadOnlySpan<int> excluded = rows.Excluded[i];
        rows.Pred(i).CopyTo(_row);
        foreach (int column in excluded)
            _row[column] = 0;
        Span<byte> target = Pred(row / SumOfBytes.Rows)[(row % SumOfBytes.Rows * Quantisation.GroupColumns)..];
        double error = quantisation.Write(_row, rows.Scale, target, SumOfBytes.Rows * Quantisation.GroupColumns);
        double magnitude = RowSums.Of(_row, rows.Scale).Magnitude;
        _bounds[row] = QuantisedExcess.Pred(magnitude, error, own, excluded.Length, rows.Columns);
    }

    /// <summary>What the rows of a panel cost pred row i, in half ranks.</summary>
    private int CountRow(int i, int row, in RoughDistance own, int panel, int tile)
    {
        SumExcluded(i, panel);
        int firstReal = real.First + (panel * SumOfBytes.Lanes);
        ReadOnlySpan<float> sums = Sums(tile).Slice(row % SumOfBytes.Rows * SumOfBytes.Lanes, SumOfBytes.Lanes);
        return PairCounter.Count<float, QuantisedExcess>(
            i, own, _bounds[row], sums, _excluded, real.Totals(panel), real.Norms(panel), firstReal,
            real.First + real.Count - firstReal, order);
    }

    private void SumExcluded(int i, int panel)
    {
        Array.Clear(_excluded);
        foreach (int column in rows.Excluded[i])
        {
            int position = quantisation.Position(column), group = position / Quantisation.GroupColumns;
            const int GroupBytes = SumOfBytes.Lanes * Quantisation.GroupColumns;
            ReadOnlySpan<Vector512<ulong>> cells = MemoryMarshal.Cast<byte, Vector512<ulong>>(
                real.Bytes(panel).Slice(group * GroupBytes, GroupBytes));
            int shift = position % Quantisation.GroupColumns * 8;
            for (int v = 0; v < _excluded.Length; v++)
            {
                Vector512<double> levels = Magnitudes(cells[v] >> shift);
                _excluded[v] += Vector512.Narrow(levels, levels).GetLower() * quantisation.Step(position);
            }
        }
    }

    /// <summary>How far the lowest byte of each lane is from zero's.</summary>
    private static Vector512<double> Magnitudes(Vector512<ulong> cells)
    {
        Vector512<ulong> bytes = cells & Vector512.Create((ulong)byte.MaxValue);
        return Vector512.Abs(Vector512.ConvertToDouble(bytes) - Vector512.Create((double)Quantisation.Zero));
    }

    private Span<byte> Pred(int set)
    {
        int length = SumOfBytes.BlockBytes(quantisation);
        return _pred.Span.Slice(set * length, length);
    }

    private Span<float> Sums(int tile)
    {
        const int Length = SumOfBytes.Rows * SumOfBytes.Lanes;
        return _sums.Span.Slice(tile * Length, Length);
    }
}
