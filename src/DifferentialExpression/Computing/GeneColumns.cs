namespace CellEval.DifferentialExpression;

/// <summary>
/// Turns a range of genes of compressed rows into columns, a block of genes after the other. In a column the values
/// stand label by label, those of a label in file order. Used by one thread.
/// </summary>
/// <remarks>
/// A block takes at most <see cref="BlockBytes"/>, or what a single gene needs. Each row is searched once, for the
/// first gene of the range, and then read on from where the block before has ended.
/// </remarks>
internal sealed class GeneColumns
{
    /// <summary>The memory of a block: 16 MiB for each thread, at 12 bytes for each value.</summary>
    public const int BlockBytes = 16 << 20;

    private const int BlockValues = BlockBytes / (sizeof(double) + sizeof(int));

    private readonly IReadOnlyList<LabelCells> _labels;
    private readonly int[] _nonzerosPerGene;
    private readonly int[] _next;
    private int _end;
    private int[] _ends = [];
    private double[] _values = [];
    private int[] _groups = [];

    /// <summary>Makes the reader; <see cref="Start"/> gives it something to read.</summary>
    /// <param name="labels">The cells of each label.</param>
    /// <param name="nonzerosPerGene">The length of each column.</param>
    public GeneColumns(IReadOnlyList<LabelCells> labels, int[] nonzerosPerGene)
    {
        _labels = labels;
        _nonzerosPerGene = nonzerosPerGene;
        _next = new int[labels.Sum(label => label.Count)];
    }

    /// <summary>Gets the first gene of the block.</summary>
    public int FirstGene { get; private set; }

    /// <summary>Gets the number of genes of the block.</summary>
    public int GeneCount { get; private set; }

    /// <summary>Counts the values of each gene.</summary>
    /// <param name="labels">The cells of each label.</param>
    /// <param name="geneCount">The number of genes.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The length of each column.</returns>
    public static int[] CountNonzeros(IReadOnlyList<LabelCells> labels, int geneCount, CancellationToken cancellationToken)
    {
        var counts = new int[geneCount];
        foreach (var label in labels)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var gene in label.Genes.Span)
                counts[gene]++;
        }

        return counts;
    }

    /// <summary>Stands before the first block of a range. The memory of earlier ranges is used again.</summary>
    /// <param name="firstGene">The first gene of the range.</param>
    /// <param name="endGene">The gene after the last.</param>
    public void Start(int firstGene, int endGene)
    {
        FirstGene = firstGene;
        GeneCount = 0;
        _end = endGene;
        SearchRows();
    }

    /// <summary>Gathers the next block.</summary>
    /// <returns><see langword="false"/> when the range is finished.</returns>
    public bool MoveNext()
    {
        FirstGene += GeneCount;
        GeneCount = 0;
        if (FirstGene == _end)
            return false;

        var size = 0L;
        do
            size += _nonzerosPerGene[FirstGene + GeneCount++];
        while (FirstGene + GeneCount < _end && size + _nonzerosPerGene[FirstGene + GeneCount] <= BlockValues);

        Reserve((int)size);
        Gather();
        return true;
    }

    /// <summary>Gets the values of a gene. They may be overwritten.</summary>
    /// <param name="index">The gene's place in the block.</param>
    /// <returns>The values that are not zero.</returns>
    public Span<double> Values(int index) => _values.AsSpan(RangeOf(index));

    /// <summary>Gets the label of each of a gene's values. They may be overwritten.</summary>
    /// <param name="index">The gene's place in the block.</param>
    /// <returns>As many labels as there are values.</returns>
    public Span<int> Groups(int index) => _groups.AsSpan(RangeOf(index));

    private Range RangeOf(int index) => (index == 0 ? 0 : _ends[index - 1]).._ends[index];

    private void SearchRows()
    {
        var cell = 0;
        foreach (var label in _labels)
        {
            var rowStarts = label.RowStarts.Span;
            for (var row = 0; row < label.Count; row++)
            {
                var found = label.Genes.Span[rowStarts[row]..rowStarts[row + 1]].BinarySearch(FirstGene);
                _next[cell++] = rowStarts[row] + (found < 0 ? ~found : found);
            }
        }
    }

    private void Reserve(int size)
    {
        if (_values.Length < size)
        {
            // As much as any block of these cells can take, so that no later one needs another array.
            var length = (int)Math.Max(size, Math.Min(BlockValues, _nonzerosPerGene.Sum(nonzeros => (long)nonzeros)));
            _values = new double[length];
            _groups = new int[length];
        }

        if (_ends.Length < GeneCount)
            _ends = new int[GeneCount];

        var start = 0;
        for (var i = 0; i < GeneCount; i++)
        {
            _ends[i] = start;
            start += _nonzerosPerGene[FirstGene + i];
        }
    }

    // Each end begins as its column's start and is moved on by every value.
    private void Gather()
    {
        var end = FirstGene + GeneCount;
        var cell = 0;
        for (var label = 0; label < _labels.Count; label++)
        {
            var rowStarts = _labels[label].RowStarts.Span;
            var genes = _labels[label].Genes.Span;
            var values = _labels[label].Values.Span;
            for (var row = 0; row + 1 < rowStarts.Length; row++)
            {
                var i = _next[cell];
                for (; i < rowStarts[row + 1] && genes[i] < end; i++)
                {
                    var place = _ends[genes[i] - FirstGene]++;
                    _values[place] = values[i];
                    _groups[place] = label;
                }

                _next[cell++] = i;
            }
        }
    }
}
