namespace CellEval.Engine;

/// <summary>Keeps the cells of each label of a range.</summary>
internal sealed class LabelCellsSink : ICellSink
{
    private readonly CellSlice _slice;
    private readonly LabelCellsBuilder[] _labels;

    public LabelCellsSink(CellSlice slice)
    {
        _slice = slice;
        _labels = new LabelCellsBuilder[slice.LabelCount];
        for (var i = 0; i < _labels.Length; i++)
            _labels[i] = new LabelCellsBuilder(slice.CellsPerLabel.Span[i], slice.ObsmWidths);
    }

    public void Add(in CellBlock rows, CancellationToken cancellationToken)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            var label = _labels[row.Label - _slice.FirstLabel];
            label.Add(row);
            for (var embedding = 0; embedding < _slice.ObsmKeys.Count; embedding++)
                label.AddObsm(embedding, rows.Obsm(i, embedding));
        }
    }

    /// <summary>Hands the cells over, label by label, and lets go of them.</summary>
    public IEnumerable<LabelCells> Take()
    {
        for (var i = 0; i < _labels.Length; i++)
        {
            yield return _labels[i].Build(_slice.ObsmKeys);
            _labels[i] = null!;
        }
    }
}
