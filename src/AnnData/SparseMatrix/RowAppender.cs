namespace CellEval.AnnData;

/// <summary>Adds stored rows to a batch as it wants them: genes ascending, repeated ones summed, no zeros.</summary>
internal sealed class RowAppender
{
    private long[] _order = [];
    private int[] _genes = [];
    private double[] _values = [];

    /// <summary>Adds a row.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="cell">The row of X.</param>
    /// <param name="genes">The genes as stored, in any order.</param>
    /// <param name="values">The values as stored.</param>
    public void Add(CellBatch batch, int cell, ReadOnlySpan<int> genes, ReadOnlySpan<double> values)
    {
        if (Ascends(genes))
            batch.Add(cell, genes, values);
        else
            AddSorted(batch, cell, genes, values);
    }

    /// <summary>Says whether genes ascend without repetition.</summary>
    /// <param name="genes">The genes of a row.</param>
    /// <returns>Whether they do.</returns>
    public static bool Ascends(ReadOnlySpan<int> genes)
    {
        var ascends = true;
        for (var i = 1; i < genes.Length; i++)
            ascends &= genes[i - 1] < genes[i];
        return ascends;
    }

    // The position is the lower half of the key: repeated genes are summed in the order in which they are stored.
    private void AddSorted(CellBatch batch, int cell, ReadOnlySpan<int> genes, ReadOnlySpan<double> values)
    {
        if (_order.Length < genes.Length)
        {
            _order = new long[genes.Length];
            _genes = new int[genes.Length];
            _values = new double[genes.Length];
        }

        var order = _order.AsSpan(0, genes.Length);
        for (var i = 0; i < genes.Length; i++)
            order[i] = ((long)genes[i] << 32) | (uint)i;
        order.Sort();

        var count = 0;
        foreach (var key in order)
        {
            var gene = (int)(key >> 32);
            var value = values[(int)key];
            if (count > 0 && _genes[count - 1] == gene)
            {
                _values[count - 1] += value;
                continue;
            }

            _genes[count] = gene;
            _values[count++] = value;
        }

        batch.Add(cell, _genes.AsSpan(0, count), _values.AsSpan(0, count));
    }
}
