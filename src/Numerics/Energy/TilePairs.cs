using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CellEval.Numerics;

/// <summary>
/// Sums the distances between a tile of up to 64 cells and any number of other cells. The tile is dense, laid out as
/// [column][lane] with one cell per lane, so that a sparse cell runs over it in column order and no sum depends on the
/// width of a vector. One per worker: it owns buffers.
/// </summary>
/// <remarks>
/// d² = |x|² + |y|² − 2x·y. Sums run within blocks of 64 columns, then over the K blocks: x·y and the squares are
/// within γ(64 + K) of Σ|xy| ≤ (|x|² + |y|²)/2 and of themselves (Higham, §3.1). So d is within (66 + K)u (|x|² +
/// |y|²)/d² + 2u of itself, relative. Where that could pass 1e-12, d² is summed from the differences, within γ(67 + K)
/// of itself.
/// </remarks>
internal sealed class TilePairs(int columnCount, CancellationToken cancellationToken)
{
    public const int Lanes = SparseTileKernel.Lanes;
    public const int BlockColumns = 64;
    private const int LanesPerVector = 8;

    // A block of the tile takes 32 KB: it stays in the first-level cache while these cells run over it.
    private const int ChunkRows = 64;

    private readonly double _nearness = (BlockColumns + columnCount / BlockColumns + 5) / (double)(1L << 53) / 1e-12;
    private readonly AlignedBuffer _tile = new(columnCount * Lanes);
    private readonly AlignedBuffer _products = new(ChunkRows * Lanes);
    private readonly AlignedBuffer _distances = new(Lanes);
    private readonly AlignedBuffer _sums = new(Lanes);
    private readonly AlignedBuffer _errors = new(Lanes);
    private readonly double[] _laneSquares = new double[Lanes];
    private readonly double[] _dense = new double[columnCount];
    private readonly int[] _positions = new int[ChunkRows];
    private CellSet? _lanes;
    private int _firstLane;
    private int _laneCount;

    /// <summary>Lays out a set's cells 64·tile to 64·tile + 63, as far as there are.</summary>
    public void Load(CellSet set, int tile)
    {
        (_lanes, _firstLane, _laneCount) = (set, tile * Lanes, Math.Min(Lanes, set.Rows.RowCount - tile * Lanes));
        Span<double> dense = _tile.Span;
        dense.Clear();
        for (int lane = 0; lane < _laneCount; lane++)
        {
            ReadOnlySpan<int> columns = set.Rows.Columns(_firstLane + lane);
            ReadOnlySpan<double> values = set.Rows.Values(_firstLane + lane);
            for (int k = 0; k < columns.Length; k++)
                dense[columns[k] * Lanes + lane] = values[k];
        }

        Array.Clear(_laneSquares);
        set.Squares.Slice(_firstLane, _laneCount).CopyTo(_laneSquares);
    }

    /// <summary>The sum of the distances between the tile's cells and all cells of another set.</summary>
    public DoubleDouble SumTo(CellSet set) => Sum(set, set.Rows.RowCount, earlierOnly: false);

    /// <summary>The sum of the distances between the tile's cells and the cells before each in the same set.</summary>
    public DoubleDouble SumToEarlier() => Sum(_lanes!, _firstLane + _laneCount - 1, earlierOnly: true);

    private DoubleDouble Sum(CellSet set, int rowCount, bool earlierOnly)
    {
        _sums.Span.Clear();
        _errors.Span.Clear();
        for (int first = 0; first < rowCount; first += ChunkRows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int count = Math.Min(ChunkRows, rowCount - first);
            Multiply(set.Rows, first, count);
            for (int row = 0; row < count; row++)
            {
                int firstValid = earlierOnly ? Math.Max(first + row + 1 - _firstLane, 0) : 0;
                AddDistances(set, first + row, _products.Span.Slice(row * Lanes, Lanes), firstValid);
            }
        }

        DoubleDouble total = default;
        for (int lane = 0; lane < Lanes; lane++)
            total += DoubleDouble.TwoSum(_sums.Span[lane], _errors.Span[lane]);
        return total;
    }

    /// <summary>x·y of a chunk of cells with all lanes.</summary>
    private void Multiply(SparseRows rows, int first, int count)
    {
        ReadOnlySpan<long> starts = rows.RowStarts.Slice(first, count + 1);
        ReadOnlySpan<int> columns = rows.AllColumns;
        ReadOnlySpan<double> values = rows.AllValues, tile = _tile.Span;
        for (int row = 0; row < count; row++)
            _positions[row] = (int)starts[row];
        Span<double> products = _products.Span;
        products.Clear();
        for (int end = BlockColumns; end < columnCount + BlockColumns; end += BlockColumns)
        {
            for (int row = 0; row < count; row++)
            {
                int position = _positions[row], stop = (int)starts[row + 1];
                Span<double> lanes = products.Slice(row * Lanes, Lanes);
                _positions[row] = SparseTileKernel.AddProducts(columns[..stop], values[..stop], position, end, tile, lanes);
            }
        }
    }

    /// <summary>
    /// Adds the distances of one cell to the lanes from <paramref name="firstValid"/> on to the sums, with their
    /// rounding errors.
    /// </summary>
    private void AddDistances(CellSet set, int row, ReadOnlySpan<double> products, int firstValid)
    {
        Span<double> distances = _distances.Span;
        Vector512<double> square = Vector512.Create(set.Squares[row]), minusTwo = Vector512.Create(-2.0);
        ulong near = 0;
        for (int v = 0; v < Lanes / LanesPerVector; v++)
        {
            Vector512<double> squares = square + Load(_laneSquares, v);
            Vector512<double> squaredDistance = Vector512.FusedMultiplyAdd(minusTwo, Load(products, v), squares);
            Vector512<double> isNear = Vector512.LessThan(squaredDistance, squares * _nearness);
            near |= isNear.ExtractMostSignificantBits() << (v * LanesPerVector);
            Store(distances, v, Vector512.Sqrt(squaredDistance));
        }

        // Shifts by 64 lanes would be by none.
        ulong valid = (ulong.MaxValue >> (Lanes - _laneCount)) & ~(firstValid == Lanes ? ulong.MaxValue : (1UL << firstValid) - 1);
        if ((near & valid) != 0)
            ReplaceNear(set.Rows, row, near & valid, distances);
        distances[..firstValid].Clear();
        distances[_laneCount..].Clear();
        for (int v = 0; v < Lanes / LanesPerVector; v++)
        {
            Vector512<double> sum = Load(_sums.Span, v), distance = Load(distances, v);
            Vector512<double> total = sum + distance, virtualDistance = total - sum;
            Store(_sums.Span, v, total);
            AddTo(_errors.Span, v, (sum - (total - virtualDistance)) + (distance - virtualDistance));
        }
    }

    /// <summary>Computes distances again from the differences, over all columns.</summary>
    private void ReplaceNear(SparseRows rows, int row, ulong near, Span<double> distances)
    {
        ReadOnlySpan<int> columns = rows.Columns(row);
        ReadOnlySpan<double> values = rows.Values(row);
        for (int k = 0; k < columns.Length; k++)
            _dense[columns[k]] = values[k];

        Span<double> squares = stackalloc double[Lanes];
        squares.Clear();
        for (int first = 0; first < columnCount; first += BlockColumns)
        {
            int count = Math.Min(BlockColumns, columnCount - first);
            AddSquaredDifferences(_dense.AsSpan(first, count), _tile.Span.Slice(first * Lanes, count * Lanes), squares);
        }

        for (int lane = 0; lane < Lanes; lane++)
        {
            if ((near >> lane & 1) != 0)
                distances[lane] = Math.Sqrt(squares[lane]);
        }

        foreach (int column in columns)
            _dense[column] = 0;
    }

    private static void AddSquaredDifferences(
        ReadOnlySpan<double> cell, ReadOnlySpan<double> tile, Span<double> squares)
    {
        Vector512<double> s0 = default, s1 = default, s2 = default, s3 = default;
        Vector512<double> s4 = default, s5 = default, s6 = default, s7 = default;
        for (int k = 0; k < cell.Length; k++)
        {
            ReadOnlySpan<double> lanes = tile.Slice(k * Lanes, Lanes);
            Vector512<double> value = Vector512.Create(cell[k]);
            s0 = AddSquare(s0, value - Load(lanes, 0));
            s1 = AddSquare(s1, value - Load(lanes, 1));
            s2 = AddSquare(s2, value - Load(lanes, 2));
            s3 = AddSquare(s3, value - Load(lanes, 3));
            s4 = AddSquare(s4, value - Load(lanes, 4));
            s5 = AddSquare(s5, value - Load(lanes, 5));
            s6 = AddSquare(s6, value - Load(lanes, 6));
            s7 = AddSquare(s7, value - Load(lanes, 7));
        }

        AddTo(squares, 0, s0);
        AddTo(squares, 1, s1);
        AddTo(squares, 2, s2);
        AddTo(squares, 3, s3);
        AddTo(squares, 4, s4);
        AddTo(squares, 5, s5);
        AddTo(squares, 6, s6);
        AddTo(squares, 7, s7);
    }

    private static Vector512<double> AddSquare(Vector512<double> sum, Vector512<double> difference) =>
        Vector512.FusedMultiplyAdd(difference, difference, sum);

    private static Vector512<double> Load(ReadOnlySpan<double> lanes, int vector) =>
        Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(lanes), (nuint)(vector * LanesPerVector));

    private static void Store(Span<double> lanes, int vector, Vector512<double> values) =>
        values.StoreUnsafe(ref MemoryMarshal.GetReference(lanes), (nuint)(vector * LanesPerVector));

    private static void AddTo(Span<double> lanes, int vector, Vector512<double> values) =>
        Store(lanes, vector, Load(lanes, vector) + values);
}
