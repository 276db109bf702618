namespace CellEval.AnnData;

/// <summary>Reads the cells of a CSC matrix, which is stored gene by gene, without making it dense.</summary>
/// <remarks>
/// The indices are read once to count the values of each cell. Then as many cells as fit into
/// <see cref="AnnDataReadOptions.CscValues"/> are collected in one pass over the whole matrix, and so on: a matrix of
/// n times as many values as fit is read n times. A mask of wanted cells makes for fewer passes.
/// </remarks>
internal sealed class CscReader : CellReader
{
    private readonly SparseMatrix _x;
    private readonly AnnDataReadOptions _options;
    private readonly long[] _indptr;
    private readonly RowAppender _rows = new();
    private readonly int[] _blockRows;
    private readonly double[] _blockValues;
    private int[]? _counts;
    private int[] _ends = [];
    private int[] _genes = [];
    private double[] _values = [];
    private int _firstCell;
    private int _endCell;
    private int _next;

    public CscReader(
        H5adFile file,
        SparseMatrix x,
        IReadOnlyList<NumberArray> obsm,
        ReadOnlyMemory<bool> wanted,
        AnnDataReadOptions options)
        : base(file, (int)x.Shape.Rows, obsm, wanted)
    {
        _x = x;
        _options = options;
        _indptr = x.ReadIndptr();
        var block = (int)Math.Min(options.BatchValues, _indptr[^1]);
        _blockRows = new int[block];
        _blockValues = new double[block];
    }

    /// <inheritdoc/>
    protected override bool ReadX(CellBatch batch, CancellationToken cancellationToken)
    {
        _counts ??= CountValues(cancellationToken);
        _next = NextWanted(_next);
        if (_next == CellCount)
            return false;

        if (_next >= _endCell)
            Collect(cancellationToken);
        while (_next < _endCell && batch.Count < _options.BatchCells
            && (batch.Count == 0 || batch.ValueCount + _counts[_next] <= _options.BatchValues))
        {
            if (IsWanted(_next))
            {
                var end = _ends[_next - _firstCell];
                var range = (end - _counts[_next])..end;
                _rows.Add(batch, _next, _genes.AsSpan(range), _values.AsSpan(range));
            }

            _next++;
        }

        return true;
    }

    private int[] CountValues(CancellationToken cancellationToken)
    {
        var counts = new int[CellCount];
        for (long at = 0; at < _indptr[^1]; at += _blockRows.Length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var row in ReadBlockRows(at))
                counts[row]++;
        }

        for (var cell = 0; cell < CellCount; cell++)
        {
            if (!IsWanted(cell))
                counts[cell] = 0;
        }

        return counts;
    }

    // As in a counting sort: each cell has its place, and the genes come in ascending order.
    private void Collect(CancellationToken cancellationToken)
    {
        ChooseCells();
        var gene = 0;
        for (long at = 0; at < _indptr[^1]; at += _blockRows.Length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rows = ReadBlockRows(at);
            _x.Data.Read(at, rows.Length, _blockValues.AsSpan(0, rows.Length));
            for (var i = 0; i < rows.Length; i++)
            {
                while (_indptr[gene + 1] <= at + i)
                    gene++;
                var cell = rows[i] - _firstCell;
                if ((uint)cell >= (uint)(_endCell - _firstCell) || _counts![rows[i]] == 0)
                    continue;

                var place = _ends[cell]++;
                _genes[place] = gene;
                _values[place] = _blockValues[i];
            }
        }
    }

    // Before the collecting, _ends says where each cell starts.
    private void ChooseCells()
    {
        _firstCell = _next;
        _endCell = _next;
        long values = 0;
        while (_endCell < CellCount && (_endCell == _next || values + _counts![_endCell] <= _options.CscValues))
            values += _counts![_endCell++];

        _ends = new int[_endCell - _firstCell];
        for (var cell = 1; cell < _ends.Length; cell++)
            _ends[cell] = _ends[cell - 1] + _counts![_firstCell + cell - 1];
        if (_genes.Length < values)
        {
            _genes = new int[values];
            _values = new double[values];
        }
    }

    private ReadOnlySpan<int> ReadBlockRows(long at)
    {
        var rows = _blockRows.AsSpan(0, (int)Math.Min(_blockRows.Length, _indptr[^1] - at));
        _x.ReadIndices(at, rows);
        return rows;
    }
}
