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
        foreach (var width in obsmWidths)
            Require((long)cells * width, "numbers of an embedding");
        _rowStarts = new List<int>(cells + 1) { 0 };
        _obsm = [.. obsmWidths.Select(width => new List<double>(cells * width))];
    }

    /// <exception cref="InputException">The label has more values than an array holds.</exception>
    public void Add(CellRow row)
    {
        Require((long)_genes.Count + row.Genes.Length, "values that are not zero");
        _genes.AddRange(row.Genes);
        _values.AddRange(row.Values);
        _rowStarts.Add(_genes.Count);
    }

    public void AddObsm(int embedding, ReadOnlySpan<double> row) => _obsm[embedding].AddRange(row);

    private static void Require(long values, string what)
    {
        if (values > Array.MaxLength)
        {
            throw new InputException(
                $"The cells of one label have more than {Array.MaxLength} {what}, and no more can be kept: "
                + "take some of its cells out, or evaluate without the metrics that need every cell (those on DE among them).");
        }
    }

    public LabelCells Build(IReadOnlyList<string> obsmKeys) => new(
        _rowStarts.ToArray(),
        _genes.ToArray(),
        _values.ToArray(),
        obsmKeys
            .Zip(_obsm, (key, rows) => KeyValuePair.Create(key, (ReadOnlyMemory<double>)rows.ToArray()))
            .ToDictionary());
}
