namespace CellEval.Numerics;

/// <summary>
/// Up to 64 cells in their sparse form, ordered by block of 64 columns, within it by cell, within that by column: what runs
/// over one block of a dense tile lies together.
/// </summary>
internal sealed class SparseTile
{
    public const int MostCells = SparseTileKernel.Lanes;
    public const int BlockColumns = 64;

    private readonly int[] _ends;
    private readonly byte[] _columns;
    private readonly double[] _values;
    private readonly double[] _squares;

    /// <summary>Copies cells, at least one.</summary>
    public SparseTile(ReadOnlySpan<(SparseRows Rows, int Row)> cells)
    {
        CellCount = cells.Length;
        BlockCount = (cells[0].Rows.ColumnCount + BlockColumns - 1) / BlockColumns;
        _ends = new int[BlockCount * CellCount];
        for (int cell = 0; cell < CellCount; cell++)
        {
            foreach (int column in cells[cell].Rows.Columns(cells[cell].Row))
                _ends[column / BlockColumns * CellCount + cell]++;
        }

        // Counts become the places to write at, which writing turns into ends.
        int stored = 0;
        foreach (ref int end in _ends.AsSpan())
            (end, stored) = (stored, stored + end);

        (_columns, _values, _squares) = (new byte[stored], new double[stored], new double[CellCount]);
        for (int cell = 0; cell < CellCount; cell++)
            _squares[cell] = Take(cell, cells[cell].Rows.Columns(cells[cell].Row), cells[cell].Rows.Values(cells[cell].Row));
    }

    /// <summary>The number of cells.</summary>
    public int CellCount { get; }

    /// <summary>The number of blocks of columns, empty ones included.</summary>
    public int BlockCount { get; }

    /// <summary>The column of each value within its block.</summary>
    public ReadOnlySpan<byte> Columns => _columns;

    /// <summary>All values.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>|x|² of each cell, summed as x·y is: by blocks of columns, in column order.</summary>
    public ReadOnlySpan<double> Squares => _squares;

    /// <summary>Where a block's values begin.</summary>
    public int Start(int block) => block == 0 ? 0 : _ends[block * CellCount - 1];

    /// <summary>Where each cell's values of a block end; the next cell's begin there.</summary>
    public ReadOnlySpan<int> Ends(int block) => _ends.AsSpan(block * CellCount, CellCount);

    /// <summary>Writes one cell's values into dense columns; others stay.</summary>
    public void Scatter(int cell, Span<double> dense)
    {
        for (int block = 0; block < BlockCount; block++)
        {
            ReadOnlySpan<int> ends = Ends(block);
            for (int k = cell == 0 ? Start(block) : ends[cell - 1]; k < ends[cell]; k++)
                dense[block * BlockColumns + _columns[k]] = _values[k];
        }
    }

    /// <summary>Writes all values into a dense tile, laid out as [column][lane] with one cell per lane; others stay.</summary>
    public void Scatter(Span<double> tile)
    {
        for (int block = 0, k = 0; block < BlockCount; block++)
        {
            ReadOnlySpan<int> ends = Ends(block);
            for (int cell = 0; cell < ends.Length; cell++)
            {
                for (; k < ends[cell]; k++)
                    tile[(block * BlockColumns + _columns[k]) * MostCells + cell] = _values[k];
            }
        }
    }

    /// <summary>Puts a cell's values into their places.</summary>
    /// <returns>|x|².</returns>
    private double Take(int cell, ReadOnlySpan<int> columns, ReadOnlySpan<double> values)
    {
        double total = 0;
        for (int k = 0; k < columns.Length;)
        {
            int block = columns[k] / BlockColumns, end = (block + 1) * BlockColumns;
            ref int next = ref _ends[block * CellCount + cell];
            double sum = 0;
            for (; k < columns.Length && columns[k] < end; k++, next++)
            {
                (_columns[next], _values[next]) = ((byte)(columns[k] % BlockColumns), values[k]);
                sum = Math.FusedMultiplyAdd(values[k], values[k], sum);
            }

            total += sum;
        }

        return total;
    }
}
