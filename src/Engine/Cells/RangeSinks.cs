namespace CellEval.Engine;

/// <summary>The sinks of one label range, fed by one thread at a time.</summary>
internal sealed class RangeSinks(int firstLabel, int labelCount)
{
    private readonly List<int> _rows = [];

    public int FirstLabel { get; } = firstLabel;

    public int LabelCount { get; } = labelCount;

    public List<FedSink> Sinks { get; } = [];

    public void Feed(
        CellBatch batch, double[]? raw, ReadOnlySpan<int> labels, ReadOnlySpan<double> totals, CancellationToken cancellationToken)
    {
        _rows.Clear();
        for (var row = 0; row < labels.Length; row++)
        {
            if ((uint)(labels[row] - FirstLabel) < (uint)LabelCount)
                _rows.Add(row);
        }

        if (_rows.Count == 0)
            return;

        var rows = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_rows);
        foreach (var sink in Sinks)
        {
            var values = sink.Space == CellSpace.Raw && raw is not null ? raw.AsSpan(0, batch.ValueCount) : batch.Values;
            sink.Add(new CellBlock(batch, values, rows, labels, totals, sink.Embeddings), cancellationToken);
        }
    }
}
