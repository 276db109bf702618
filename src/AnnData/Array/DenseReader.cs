namespace CellEval.AnnData;

/// <summary>Reads the cells of a dense X in blocks of rows that end where chunks end.</summary>
/// <remarks>One row of chunks is kept in memory: all of X if its chunks reach from the first row to the last.</remarks>
internal sealed class DenseReader : CellReader
{
    private readonly NumberArray _x;
    private readonly int _width;
    private readonly int _blockRows;
    private readonly int _batchRows;
    private double[] _rows = [];
    private int _firstRow;
    private int _endRow;
    private int _next;

    public DenseReader(
        H5adFile file,
        NumberArray x,
        IReadOnlyList<NumberArray> obsm,
        ReadOnlyMemory<bool> wanted,
        AnnDataReadOptions options)
        : base(file, (int)x.Shape[0], obsm, wanted)
    {
        _x = x;
        _width = (int)x.Shape[1];
        _batchRows = (int)Math.Clamp(options.BatchValues / Math.Max(_width, 1), 1, options.BatchCells);
        _blockRows = RowsOfBlock(x, _batchRows);
    }

    /// <inheritdoc/>
    protected override bool ReadX(CellBatch batch, CancellationToken cancellationToken)
    {
        _next = NextWanted(_next);
        if (_next == CellCount)
            return false;

        if (_next >= _endRow)
            ReadBlock();
        var end = Math.Min(_endRow, _next + _batchRows);
        for (; _next < end; _next++)
        {
            if (IsWanted(_next))
                batch.Add(_next, _rows.AsSpan((_next - _firstRow) * _width, _width));
        }

        return true;
    }

    private void ReadBlock()
    {
        _firstRow = _next;
        _endRow = Math.Min(CellCount, _next - (_next % _blockRows) + _blockRows);
        var size = checked((_endRow - _firstRow) * _width);
        if (_rows.Length < size)
            _rows = GC.AllocateUninitializedArray<double>(size);
        _x.Read(_firstRow, _endRow - _firstRow, _rows.AsSpan(0, size));
    }

    // Whole rows of chunks where they fit into a batch, parts of one (which stays in the cache) where they do not.
    private static int RowsOfBlock(NumberArray x, int batchRows) =>
        x.ChunkShape is { } chunk && chunk[0] < batchRows ? (int)(batchRows / chunk[0] * chunk[0]) : batchRows;
}
