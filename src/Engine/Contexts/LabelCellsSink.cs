namespace CellEval.Engine;

/// <summary>Keeps the cells of each label of a range.</summary>
internal sealed class LabelCellsSink : ICellSink
{
    private readonly int _firstLabel;
    private readonly CellLog _log;
    private readonly KeptLabel[] _labels;

    public LabelCellsSink(CellSlice slice, CellMemory memory)
    {
        _firstLabel = slice.FirstLabel;
        _log = new CellLog(memory);
        ObsmKeys = slice.ObsmKeys;
        var record = new CellRecord(slice.GeneCount, slice.ObsmWidths);
        _labels = new KeptLabel[slice.LabelCount];
        for (var i = 0; i < _labels.Length; i++)
            _labels[i] = new KeptLabel(_log, record, slice.CellsPerLabel.Span[i]);
    }

    /// <summary>Gets the embeddings that are kept.</summary>
    public IReadOnlyList<string> ObsmKeys { get; }

    public void Add(in CellBlock rows, CancellationToken cancellationToken)
    {
        for (var i = 0; i < rows.Count; i++)
            _labels[rows[i].Label - _firstLabel].Add(rows, i);
    }

    /// <summary>Ends the keeping, and hands the labels over.</summary>
    public IReadOnlyList<KeptLabel> Close()
    {
        _log.Close();
        return _labels;
    }
}
