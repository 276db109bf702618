namespace CellEval.Numerics;

/// <summary>
/// A few neighbouring tiles of 64 cells, dense, each laid out as [column][lane] with one cell per lane. Made once by each
/// worker and filled again and again.
/// </summary>
internal sealed class DensePanel
{
    public const int Lanes = SparseTileKernel.Lanes;

    /// <summary>A cell that runs over the panel is read once for all tiles; with more than these that costs nothing.</summary>
    private const int MostTiles = 4;

    /// <summary>Wide screens get fewer tiles, so that memory stays small beside that of the cells.</summary>
    private const int MostBytes = 12 << 20;

    private readonly int _tileLength;
    private readonly AlignedBuffer _values;
    private readonly double[] _squares;
    private readonly int[] _cellCounts;

    public DensePanel(int columnCount)
    {
        _tileLength = columnCount * Lanes;
        Capacity = CapacityFor(columnCount);
        _values = new AlignedBuffer(_tileLength * Capacity);
        _squares = new double[Lanes * Capacity];
        _cellCounts = new int[Capacity];
    }

    /// <summary>The most tiles.</summary>
    public int Capacity { get; }

    /// <summary>The most tiles of a panel over so many columns.</summary>
    public static int CapacityFor(int columnCount) =>
        (int)Math.Clamp(MostBytes / (Math.Max(columnCount, 1L) * Lanes * sizeof(double)), 1, MostTiles);

    /// <summary>A tile's values in a block of columns, as [column][lane]; 0 in lanes without a cell.</summary>
    public ReadOnlySpan<double> Block(int tile, int block)
    {
        int first = block * SparseTile.BlockColumns * Lanes;
        return _values.Span.Slice(tile * _tileLength + first, Math.Min(SparseTile.BlockColumns * Lanes, _tileLength - first));
    }

    /// <summary>|x|² of a tile's cells; 0 in lanes without a cell.</summary>
    public ReadOnlySpan<double> Squares(int tile) => _squares.AsSpan(tile * Lanes, Lanes);

    /// <summary>The number of lanes of a tile that hold a cell, the first ones.</summary>
    public int CellCount(int tile) => _cellCounts[tile];

    /// <summary>Lays out tiles, at most <see cref="Capacity"/>.</summary>
    public void Load(ReadOnlySpan<SparseTile> tiles)
    {
        _values.Span[..(tiles.Length * _tileLength)].Clear();
        Array.Clear(_squares);
        for (int tile = 0; tile < tiles.Length; tile++)
        {
            tiles[tile].Scatter(_values.Span.Slice(tile * _tileLength, _tileLength));
            tiles[tile].Squares.CopyTo(_squares.AsSpan(tile * Lanes));
            _cellCounts[tile] = tiles[tile].CellCount;
        }
    }
}
