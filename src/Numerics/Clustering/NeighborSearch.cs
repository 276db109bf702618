using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CellEval.Numerics;

/// <summary>
/// One thread's search: the squared distances of a block of rows to all rows, and the smallest of them. Sums run over
/// eight lanes of columns whatever the processor has, so the result is the same everywhere.
/// </summary>
internal sealed class NeighborSearch(ReadOnlyMemory<double> rows, int rowCount)
{
    private const int Lanes = 8;

    private readonly int _columns = rows.Length / rowCount;
    private readonly PriorityQueue<int, (double Distance, int Row)> _nearest =
        new(Comparer<(double Distance, int Row)>.Create(static (x, y) => y.CompareTo(x)));

    private double[] _squares = [];

    /// <summary>Computes the squared distances of some rows to all rows.</summary>
    public void Measure(int first, int count, CancellationToken cancellationToken)
    {
        if (_squares.Length < count * rowCount)
            _squares = new double[count * rowCount];

        // A row that is read once serves the whole block.
        for (var other = 0; other < rowCount; other++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < count; i++)
                _squares[(i * rowCount) + other] = Square(Row(first + i), Row(other));
        }
    }

    /// <summary>Selects the nearest of the measured rows; NaN is farther than everything.</summary>
    public void Select(int row, int place, Span<int> neighbors, Span<double> distances)
    {
        var squares = _squares.AsSpan(place * rowCount, rowCount);
        neighbors[0] = row;
        distances[0] = 0;
        for (var other = 0; other < rowCount && neighbors.Length > 1; other++)
        {
            if (other == row)
                continue;
            var square = double.IsNaN(squares[other]) ? double.PositiveInfinity : squares[other];
            if (_nearest.Count < neighbors.Length - 1)
                _nearest.Enqueue(other, (square, other));
            else if (_nearest.TryPeek(out _, out var farthest) && square < farthest.Distance)
                _nearest.EnqueueDequeue(other, (square, other));
        }

        for (var k = neighbors.Length - 1; _nearest.TryDequeue(out var other, out var key); k--)
        {
            neighbors[k] = other;
            distances[k] = Math.Sqrt(key.Distance);
        }
    }

    private static double Square(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        ref var first = ref MemoryMarshal.GetReference(x);
        ref var second = ref MemoryMarshal.GetReference(y);
        var sum0 = Vector512<double>.Zero;
        var sum1 = Vector512<double>.Zero;
        var column = 0;
        for (; column <= x.Length - (2 * Lanes); column += 2 * Lanes)
        {
            var difference0 = Vector512.LoadUnsafe(ref first, (nuint)column) - Vector512.LoadUnsafe(ref second, (nuint)column);
            var difference1 = Vector512.LoadUnsafe(ref first, (nuint)column + Lanes) - Vector512.LoadUnsafe(ref second, (nuint)column + Lanes);
            sum0 = Vector512.FusedMultiplyAdd(difference0, difference0, sum0);
            sum1 = Vector512.FusedMultiplyAdd(difference1, difference1, sum1);
        }

        sum0 += sum1;
        double sum = 0;
        for (var lane = 0; lane < Lanes; lane++)
            sum += sum0[lane];
        for (; column < x.Length; column++)
        {
            var difference = x[column] - y[column];
            sum = Math.FusedMultiplyAdd(difference, difference, sum);
        }

        return sum;
    }

    private ReadOnlySpan<double> Row(int row) => rows.Span.Slice(row * _columns, _columns);
}
