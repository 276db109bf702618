namespace CellEval.AnnData;

/// <summary>Reads the cells of a CSR matrix in file order, each stored value once.</summary>
internal sealed class CsrReader : CellReader
{
    private readonly SparseMatrix _x;
    private readonly AnnDataReadOptions _options;
    private readonly long[] _indptr;
    private readonly RowAppender _rows = new();
    private int[] _starts = [];
    private int[] _genes = [];
    private double[] _values = [];
    private int _next;

    public CsrReader(
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
    }

    /// <inheritdoc/>
    protected override bool ReadX(CellBatch batch, CancellationToken cancellationToken)
    {
        var first = NextWanted(_next);
        if (first == CellCount)
            return false;

        var end = EndOfBlock(first);
        _next = end;
        while (!IsWanted(end - 1))
            end--;
        ReadRows(first, end);
        AddRows(batch, first, end);
        return true;
    }

    private int EndOfBlock(int first)
    {
        var end = first + 1;
        while (end < CellCount && end - first < _options.BatchCells
            && _indptr[end + 1] - _indptr[first] <= _options.BatchValues)
        {
            end++;
        }

        return end;
    }

    private void ReadRows(int first, int end)
    {
        var count = checked((int)(_indptr[end] - _indptr[first]));
        if (_genes.Length < count)
        {
            _genes = GC.AllocateUninitializedArray<int>(count);
            _values = GC.AllocateUninitializedArray<double>(count);
        }

        _x.ReadIndices(_indptr[first], _genes.AsSpan(0, count));
        _x.Data.Read(_indptr[first], count, _values.AsSpan(0, count));

        if (_starts.Length < end - first + 1)
            _starts = new int[Math.Max(end - first, _options.BatchCells) + 1];
        for (var row = first; row <= end; row++)
            _starts[row - first] = (int)(_indptr[row] - _indptr[first]);
    }

    private void AddRows(CellBatch batch, int first, int end)
    {
        var starts = _starts.AsSpan(0, end - first + 1);
        if (AllWanted(first, end) && IsClean(starts))
        {
            batch.AddRange(first, starts, _genes, _values);
            return;
        }

        for (var row = first; row < end; row++)
        {
            if (!IsWanted(row))
                continue;

            var range = starts[row - first]..starts[row - first + 1];
            _rows.Add(batch, row, _genes.AsSpan(range), _values.AsSpan(range));
        }
    }

    private bool IsClean(ReadOnlySpan<int> starts)
    {
        var hasZero = false;
        foreach (var value in _values.AsSpan(0, starts[^1]))
            hasZero |= value == 0;
        if (hasZero)
            return false;

        for (var i = 1; i < starts.Length; i++)
        {
            if (!RowAppender.Ascends(_genes.AsSpan(starts[i - 1]..starts[i])))
                return false;
        }

        return true;
    }
}
