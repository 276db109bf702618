namespace CellEval.DifferentialExpression;

/// <summary>
/// The columns of a block of genes, out of cells that lie by rows. In a column the values stand label by label, those of a
/// label in file order.
/// </summary>
/// <remarks>
/// A value takes 4 bytes where all are exact as floats, else 8. The census is used up: its counts become the places of values.
/// </remarks>
/// <param name="cells">The cells of each label, each looked at once for a block.</param>
/// <param name="census">What is known of them.</param>
/// <param name="workingMemory">The bytes of a block; one gene may need more.</param>
internal sealed class GeneColumns(IReadOnlyList<LabelCells> cells, CellCensus census, long workingMemory)
{
    private readonly long[] _valuesPerGene = ValuesPerGene(census);
    private float[] _floats = [];
    private double[] _doubles = [];
    private long[] _starts = [];

    /// <summary>Gets the first gene of the block.</summary>
    public int FirstGene { get; private set; }

    /// <summary>Gets the number of genes of the block.</summary>
    public int GeneCount { get; private set; }

    /// <summary>Gets the number of values of the largest column, of any block.</summary>
    public int LongestColumn => (int)_valuesPerGene.DefaultIfEmpty().Max();

    /// <summary>Gathers the next block.</summary>
    /// <param name="parallel">The number of threads and the run's token.</param>
    /// <returns><see langword="false"/> after the last gene.</returns>
    public bool MoveNext(ParallelOptions parallel)
    {
        FirstGene += GeneCount;
        GeneCount = 0;
        if (FirstGene == _valuesPerGene.Length)
            return false;

        var most = Math.Min(workingMemory / (census.AreFloats ? sizeof(float) : sizeof(double)), Array.MaxLength);
        var size = 0L;
        do
            size += _valuesPerGene[FirstGene + GeneCount++];
        while (FirstGene + GeneCount < _valuesPerGene.Length && size + _valuesPerGene[FirstGene + GeneCount] <= most);

        Reserve((int)size);
        PlaceLabels();
        Parallel.For(0, cells.Count, parallel, label => Gather(cells[label], census.Values[label].AsSpan(FirstGene, GeneCount)));
        return true;
    }

    /// <summary>Copies the values of a gene.</summary>
    /// <param name="index">The gene's place in the block.</param>
    /// <param name="values">Takes the values; at least as long as the longest column.</param>
    /// <param name="groups">Takes the label of each value.</param>
    /// <returns>The number of values.</returns>
    public int Copy(int index, Span<double> values, Span<int> groups)
    {
        var (start, count) = ((int)_starts[index], (int)_valuesPerGene[FirstGene + index]);
        if (census.AreFloats)
        {
            var floats = _floats.AsSpan(start, count);
            for (var i = 0; i < floats.Length; i++)
                values[i] = floats[i];
        }
        else
        {
            _doubles.AsSpan(start, count).CopyTo(values);
        }

        var next = 0;
        for (var label = 0; label < census.Values.Length; label++)
        {
            var end = census.Values[label][FirstGene + index] - start;
            groups[next..end].Fill(label);
            next = end;
        }

        return count;
    }

    private static long[] ValuesPerGene(CellCensus census)
    {
        var total = new long[census.Values.Length == 0 ? 0 : census.Values[0].Length];
        foreach (var values in census.Values)
        {
            for (var gene = 0; gene < total.Length; gene++)
                total[gene] += values[gene];
        }

        return total;
    }

    private void Reserve(int size)
    {
        if (census.AreFloats && _floats.Length < size)
            _floats = GC.AllocateUninitializedArray<float>(size);
        else if (!census.AreFloats && _doubles.Length < size)
            _doubles = GC.AllocateUninitializedArray<double>(size);
        if (_starts.Length < GeneCount)
            _starts = new long[GeneCount];
    }

    // Each label's count becomes the place of its first value, which gathering moves on to the place after its last.
    private void PlaceLabels()
    {
        var start = 0L;
        for (var i = 0; i < GeneCount; i++)
        {
            _starts[i] = start;
            start += _valuesPerGene[FirstGene + i];
        }

        var next = _starts.AsSpan(0, GeneCount).ToArray();
        foreach (var values in census.Values)
        {
            var places = values.AsSpan(FirstGene, GeneCount);
            for (var i = 0; i < places.Length; i++)
            {
                var count = places[i];
                places[i] = (int)next[i];
                next[i] += count;
            }
        }
    }

    private void Gather(LabelCells label, Span<int> places)
    {
        var rowStarts = label.RowStarts.Span;
        for (var row = 0; row < label.Count; row++)
        {
            var genes = label.Genes.Span[rowStarts[row]..rowStarts[row + 1]];
            var values = label.Values.Span[rowStarts[row]..rowStarts[row + 1]];
            var first = FirstNotBelow(genes, FirstGene);
            var end = FirstNotBelow(genes, FirstGene + GeneCount);
            if (census.AreFloats)
            {
                for (var i = first; i < end; i++)
                    _floats[places[genes[i] - FirstGene]++] = (float)values[i];
            }
            else
            {
                for (var i = first; i < end; i++)
                    _doubles[places[genes[i] - FirstGene]++] = values[i];
            }
        }
    }

    private static int FirstNotBelow(ReadOnlySpan<int> genes, int gene)
    {
        var found = genes.BinarySearch(gene);
        return found < 0 ? ~found : found;
    }
}
