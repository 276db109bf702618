namespace CellEval.Numerics;

/// <summary>The cells of groups, one group after the other, in tiles of 64 whatever their groups.</summary>
internal sealed class PackedCells
{
    private readonly SparseTile[] _tiles;
    private readonly int[] _groupStarts;
    private readonly int[] _groupOf;

    /// <summary>Copies the cells into tiles, on some threads; the groups are not kept.</summary>
    public PackedCells(IReadOnlyList<SparseRows> groups, int maxDegreeOfParallelism, CancellationToken cancellationToken)
    {
        _groupStarts = new int[groups.Count + 1];
        for (int group = 0; group < groups.Count; group++)
            _groupStarts[group + 1] = checked(_groupStarts[group] + groups[group].RowCount);
        _groupOf = new int[_groupStarts[^1]];
        for (int group = 0; group < groups.Count; group++)
            _groupOf.AsSpan(_groupStarts[group].._groupStarts[group + 1]).Fill(group);
        _tiles = new SparseTile[(_groupOf.Length + SparseTile.MostCells - 1) / SparseTile.MostCells];
        ParallelBlocks.Run(
            _tiles.Length, maxDegreeOfParallelism, static () => 0, (tile, _) => _tiles[tile] = Tile(groups, tile), null, cancellationToken);
    }

    /// <summary>The number of cells.</summary>
    public int CellCount => _groupOf.Length;

    /// <summary>The cells, 64 in each tile but the last.</summary>
    public ReadOnlyMemory<SparseTile> Tiles => _tiles;

    /// <summary>The cells of a group.</summary>
    public Range Group(int group) => _groupStarts[group].._groupStarts[group + 1];

    /// <summary>The first cell of the group that a cell is of.</summary>
    public int GroupStart(int cell) => _groupStarts[_groupOf[cell]];

    /// <summary>The cell after the last of the group that a cell is of.</summary>
    public int GroupEnd(int cell) => _groupStarts[_groupOf[cell] + 1];

    private SparseTile Tile(IReadOnlyList<SparseRows> groups, int tile)
    {
        int first = tile * SparseTile.MostCells;
        var cells = new (SparseRows Rows, int Row)[Math.Min(SparseTile.MostCells, CellCount - first)];
        for (int i = 0; i < cells.Length; i++)
            cells[i] = (groups[_groupOf[first + i]], first + i - GroupStart(first + i));
        return new SparseTile(cells);
    }
}
