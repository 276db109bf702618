namespace CellEval.Engine;

/// <summary>Collects one label's cells; how many values they have is known only at the end.</summary>
internal sealed class LabelCellsBuilder
{
    private readonly List<int> _rowStarts;
    private readonly ChunkedList<int> _genes = new();
    private readonly ChunkedList<double> _values = new();
    private readonly List<double>[] _obsm;

    public LabelCellsBuilder(int cells, IReadOnlyList<int> obsmWidths)
    {
        _rowStarts = new List<int>(cells + 1) { 0 };
        _obsm = [.. obsmWidths.Select(width => new List<double>(cells * width))];
    }

    public void Add(CellRow row)
    {
        _genes.AddRange(row.Genes);
        _values.AddRange(row.Values);
        _rowStarts.Add(_genes.Count);
    }

    public void AddObsm(int embedding, ReadOnlySpan<double> row) => _obsm[embedding].AddRange(row);

    public LabelCells Build(IReadOnlyList<string> obsmKeys) => new(
        _rowStarts.ToArray(),
        _genes.ToArray(),
        _values.ToArray(),
        obsmKeys
            .Zip(_obsm, (key, rows) => KeyValuePair.Create(key, (ReadOnlyMemory<double>)rows.ToArray()))
            .ToDictionary());
}
