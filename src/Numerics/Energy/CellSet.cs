namespace CellEval.Numerics;

/// <summary>
/// Cells and their |x|², summed as <see cref="TilePairs"/> sums x·y: by blocks of columns, in column order.
/// </summary>
internal sealed class CellSet
{
    private readonly double[] _squares;

    public CellSet(SparseRows rows)
    {
        Rows = rows;
        _squares = new double[rows.RowCount];
        for (int row = 0; row < _squares.Length; row++)
            _squares[row] = Square(rows.Columns(row), rows.Values(row));
    }

    public SparseRows Rows { get; }

    /// <summary>|x|² of each cell.</summary>
    public ReadOnlySpan<double> Squares => _squares;

    /// <summary>The number of tiles that hold all cells.</summary>
    public int Tiles => (_squares.Length + TilePairs.Lanes - 1) / TilePairs.Lanes;

    private static double Square(ReadOnlySpan<int> columns, ReadOnlySpan<double> values)
    {
        double total = 0, block = 0;
        for (int k = 0, end = 0; k < columns.Length; k++)
        {
            if (columns[k] >= end)
            {
                total += block;
                block = 0;
                end = (columns[k] / TilePairs.BlockColumns + 1) * TilePairs.BlockColumns;
            }

            block = Math.FusedMultiplyAdd(values[k], values[k], block);
        }

        return total + block;
    }
}
