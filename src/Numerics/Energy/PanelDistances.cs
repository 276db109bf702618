using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CellEval.Numerics;

/// <summary>
/// Sums the distances between the cells of a panel of dense tiles and sparse cells. Those run over the tiles in column
/// order, so that no sum depends on the width of a vector. One per worker: it owns buffers.
/// </summary>
/// <remarks>
/// d² = |x|² + |y|² − 2x·y. Sums run within blocks of 64 columns, then over the K blocks: x·y and the squares are
/// within γ(64 + K) of Σ|xy| ≤ (|x|² + |y|²)/2 and of themselves (Higham, §3.1). So d is within (66 + K)u (|x|² +
/// |y|²)/d² + 2u of itself, relative. Where that could pass 1e-12, d² is summed from the differences, within γ(67 + K)
/// of itself.
/// </remarks>
internal sealed class PanelDistances
{
    private const int Lanes = DensePanel.Lanes;
    private const int LanesPerVector = 8;
    private const int TileProducts = SparseTile.MostCells * Lanes;

    // A block of a dense tile takes 32 KB and stays in the first-level cache while so many sparse tiles run over it. Their
    // values in that block, some 50 KB, and their products stay in the second level until all tiles of the panel had them.
    private const int ChunkTiles = 4;

    private readonly CancellationToken _cancellationToken;
    private readonly double _nearness;
    private readonly DensePanel _panel;
    private readonly AlignedBuffer _products;
    private readonly AlignedBuffer _distances = new(Lanes);
    private readonly LaneSums[] _sums;
    private readonly double[] _cell;

    public PanelDistances(int columnCount, CancellationToken cancellationToken)
    {
        _cancellationToken = cancellationToken;
        _nearness = (SparseTile.BlockColumns + columnCount / SparseTile.BlockColumns + 5) / (double)(1L << 53) / 1e-12;
        _panel = new DensePanel(columnCount);
        _products = new AlignedBuffer(_panel.Capacity * ChunkTiles * TileProducts);
        _sums = [.. Enumerable.Range(0, _panel.Capacity).Select(_ => new LaneSums())];
        _cell = new double[columnCount];
    }

    /// <summary>Sums the distances of the cells of some tiles, at most <see cref="DensePanel.Capacity"/>.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="firstTile">The first of the tiles.</param>
    /// <param name="tileCount">The number of tiles.</param>
    /// <param name="others">The other cells.</param>
    /// <param name="toOthers">Each cell's sum over the other cells; those of the tiles are written.</param>
    /// <param name="toEarlier">Each cell's sum over the cells before it in its group; those of the tiles are written.</param>
    public void Sum(
        PackedCells cells, int firstTile, int tileCount, ReadOnlySpan<SparseTile> others, Span<DoubleDouble> toOthers,
        Span<DoubleDouble> toEarlier)
    {
        _panel.Load(cells.Tiles.Span.Slice(firstTile, tileCount));
        for (int first = 0; first < others.Length; first += ChunkTiles)
            AddToOthers(others.Slice(first, Math.Min(ChunkTiles, others.Length - first)), tileCount);
        for (int tile = 0; tile < tileCount; tile++)
            _sums[tile].Take(toOthers.Slice((firstTile + tile) * Lanes, _panel.CellCount(tile)));

        for (int tile = 0; tile < tileCount; tile++)
        {
            int end = firstTile + tile + 1;
            for (int first = cells.GroupStart((end - 1) * Lanes) / Lanes; first < end; first += ChunkTiles)
                AddToEarlier(cells, first, Math.Min(ChunkTiles, end - first), end - 1, tile);
            _sums[tile].Take(toEarlier.Slice((end - 1) * Lanes, _panel.CellCount(tile)));
        }
    }

    private void AddToOthers(ReadOnlySpan<SparseTile> chunk, int tileCount)
    {
        Multiply(chunk, 0, tileCount);
        for (int tile = 0; tile < tileCount; tile++)
        {
            for (int i = 0; i < chunk.Length; i++)
            {
                for (int row = 0; row < chunk[i].CellCount; row++)
                    AddDistances(chunk[i], row, tile, Products(tile, i, row), 0, _panel.CellCount(tile));
            }
        }
    }

    private void AddToEarlier(PackedCells cells, int first, int count, int ownTile, int tile)
    {
        ReadOnlySpan<SparseTile> chunk = cells.Tiles.Span.Slice(first, count);
        Multiply(chunk, tile, 1);
        for (int i = 0; i < count; i++)
        {
            for (int row = 0; row < chunk[i].CellCount; row++)
            {
                int cell = (first + i) * Lanes + row, firstLane = Math.Max(cell + 1 - ownTile * Lanes, 0);
                int endLane = Math.Min(cells.GroupEnd(cell) - ownTile * Lanes, _panel.CellCount(tile));
                if (firstLane < endLane)
                    AddDistances(chunk[i], row, tile, Products(tile, i, row), firstLane, endLane);
            }
        }
    }

    /// <summary>Sums of a chunk's cells with a tile's: [sparse tile][cell][lane].</summary>
    private Span<double> Products(int tile) => _products.Span.Slice(tile * ChunkTiles * TileProducts, ChunkTiles * TileProducts);

    private Span<double> Products(int tile, int chunkTile, int row) => Products(tile).Slice(chunkTile * TileProducts + row * Lanes, Lanes);

    /// <summary>x·y of a chunk of cells with all lanes of some tiles of the panel.</summary>
    private void Multiply(ReadOnlySpan<SparseTile> chunk, int firstTile, int tileCount)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        for (int tile = firstTile; tile < firstTile + tileCount; tile++)
            Products(tile).Clear();
        for (int block = 0; block < chunk[0].BlockCount; block++)
        {
            for (int tile = firstTile; tile < firstTile + tileCount; tile++)
            {
                ReadOnlySpan<double> lanes = _panel.Block(tile, block);
                Span<double> products = Products(tile);
                for (int i = 0; i < chunk.Length; i++)
                    SparseTileKernel.AddProducts(chunk[i], block, lanes, products.Slice(i * TileProducts, TileProducts));
            }
        }
    }

    /// <summary>
    /// Adds the distances of one cell to some lanes of a tile, firstLane to endLane − 1, to the tile's sums.
    /// </summary>
    private void AddDistances(SparseTile cells, int row, int tile, ReadOnlySpan<double> products, int firstLane, int endLane)
    {
        Span<double> distances = _distances.Span;
        ReadOnlySpan<double> laneSquares = _panel.Squares(tile);
        Vector512<double> square = Vector512.Create(cells.Squares[row]), minusTwo = Vector512.Create(-2.0);
        ulong near = 0;
        for (int v = 0; v < Lanes / LanesPerVector; v++)
        {
            Vector512<double> squares = square + Load(laneSquares, v);
            Vector512<double> squaredDistance = Vector512.FusedMultiplyAdd(minusTwo, Load(products, v), squares);
            Vector512<double> isNear = Vector512.LessThan(squaredDistance, squares * _nearness);
            near |= isNear.ExtractMostSignificantBits() << (v * LanesPerVector);
            Store(distances, v, Vector512.Sqrt(squaredDistance));
        }

        ulong valid = (ulong.MaxValue >> (Lanes - endLane)) & (ulong.MaxValue << firstLane);
        if ((near & valid) != 0)
            ReplaceNear(cells, row, tile, near & valid, distances);
        distances[..firstLane].Clear();
        distances[endLane..].Clear();
        _sums[tile].Add(distances);
    }

    /// <summary>Computes distances again from the differences, over all columns.</summary>
    private void ReplaceNear(SparseTile cells, int row, int tile, ulong near, Span<double> distances)
    {
        Span<double> squares = stackalloc double[Lanes];
        squares.Clear();
        cells.Scatter(row, _cell);
        for (int block = 0; block < cells.BlockCount; block++)
        {
            ReadOnlySpan<double> lanes = _panel.Block(tile, block);
            SquaredDifferenceKernel.Add(_cell.AsSpan(block * SparseTile.BlockColumns, lanes.Length / Lanes), lanes, squares);
        }

        Array.Clear(_cell);
        for (int lane = 0; lane < Lanes; lane++)
        {
            if ((near >> lane & 1) != 0)
                distances[lane] = Math.Sqrt(squares[lane]);
        }
    }

    private static Vector512<double> Load(ReadOnlySpan<double> lanes, int vector) =>
        Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(lanes), (nuint)(vector * LanesPerVector));

    private static void Store(Span<double> lanes, int vector, Vector512<double> values) =>
        values.StoreUnsafe(ref MemoryMarshal.GetReference(lanes), (nuint)(vector * LanesPerVector));
}
