namespace CellEval.Engine;

/// <summary>Adds up the cells of each label of a range: X and embeddings.</summary>
internal sealed class LabelSumSink : ICellSink
{
    private readonly int _firstLabel;
    private readonly int[] _widths;
    private readonly double[][] _sums;

    public LabelSumSink(CellSlice slice)
    {
        _firstLabel = slice.FirstLabel;
        _widths = [slice.GeneCount, .. slice.ObsmWidths];
        _sums = [.. _widths.Select(width => new double[slice.LabelCount * width])];
    }

    /// <summary>Gets the sums of X (0) or of an embedding (from 1): the range's labels × genes or dimensions.</summary>
    public ReadOnlySpan<double> Sums(int part) => _sums[part];

    public void Add(in CellBlock rows, CancellationToken cancellationToken)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            var label = row.Label - _firstLabel;
            var sums = _sums[0].AsSpan(label * _widths[0], _widths[0]);
            var genes = row.Genes;
            var values = row.Values;
            for (var j = 0; j < genes.Length; j++)
                sums[genes[j]] += values[j];

            for (var part = 1; part < _sums.Length; part++)
            {
                var embedding = rows.Obsm(i, part - 1);
                var embeddingSums = _sums[part].AsSpan(label * _widths[part], _widths[part]);
                for (var j = 0; j < embedding.Length; j++)
                    embeddingSums[j] += embedding[j];
            }
        }
    }
}
