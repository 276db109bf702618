namespace CellEval;

/// <summary>A screen that a host has in memory: X as compressed rows (CSR).</summary>
public sealed class InMemoryScreen : IScreen
{
    private readonly ReadOnlyMemory<long> _rowStarts;
    private readonly ReadOnlyMemory<int> _columns;
    private readonly ReadOnlyMemory<double> _values;
    private readonly IReadOnlyDictionary<string, ObsLabels> _obs;
    private readonly Dictionary<string, (int Width, ReadOnlyMemory<double> Rows)> _obsm = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _obsmWidths = new(StringComparer.Ordinal);

    /// <summary>Makes a screen. The arrays are not copied and must not change.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="genes">The gene names, one for each column of X.</param>
    /// <param name="rowStarts">Where each cell's values start, and in a last entry where all end.</param>
    /// <param name="columns">The column of each value; ascending within a cell, without repetition.</param>
    /// <param name="values">The values; zeros are allowed.</param>
    /// <param name="obs">The columns of <c>obs</c>.</param>
    /// <exception cref="ArgumentException">The lengths do not fit each other.</exception>
    public InMemoryScreen(
        string name,
        IReadOnlyList<string> genes,
        ReadOnlyMemory<long> rowStarts,
        ReadOnlyMemory<int> columns,
        ReadOnlyMemory<double> values,
        IReadOnlyDictionary<string, ObsLabels> obs)
    {
        if (rowStarts.IsEmpty || rowStarts.Span[^1] != columns.Length || columns.Length != values.Length)
            throw new ArgumentException("The row starts must end at the number of values, as many as there are columns.", nameof(rowStarts));
        foreach (var (column, labels) in obs)
        {
            if (labels.Codes.Length != rowStarts.Length - 1)
                throw new ArgumentException($"obs['{column}'] has {labels.Codes.Length} entries for {rowStarts.Length - 1} cells.", nameof(obs));
        }

        Name = name;
        Genes = genes;
        _rowStarts = rowStarts;
        _columns = columns;
        _values = values;
        _obs = obs;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string Storage => "memory";

    /// <inheritdoc/>
    public int CellCount => _rowStarts.Length - 1;

    /// <inheritdoc/>
    public IReadOnlyList<string> Genes { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> ObsColumns => [.. _obs.Keys];

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, int> Obsm => _obsmWidths;

    /// <summary>Adds an embedding, before the screen is used.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="width">The number of its columns.</param>
    /// <param name="rows">Cells × columns, row-major.</param>
    /// <returns>The same screen.</returns>
    /// <exception cref="ArgumentException">There are not as many rows as cells.</exception>
    public InMemoryScreen WithObsm(string key, int width, ReadOnlyMemory<double> rows)
    {
        if (rows.Length != (long)CellCount * width)
            throw new ArgumentException($"{rows.Length} values for {CellCount} cells × {width}.", nameof(rows));
        _obsm.Add(key, (width, rows));
        _obsmWidths.Add(key, width);
        return this;
    }

    /// <inheritdoc/>
    public ObsLabels ReadObs(string column) => _obs.TryGetValue(column, out var labels)
        ? labels
        : throw new InputException($"{Name}: obs has no column '{column}'. Found: {string.Join(", ", _obs.Keys)}.");

    /// <inheritdoc/>
    public string CellName(int cell) => cell.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public ICellReader OpenCells(IReadOnlyList<string> obsmKeys, ReadOnlyMemory<bool> wanted) =>
        new Reader(this, [.. obsmKeys.Select(key => _obsm[key])], wanted);

    private sealed class Reader(
        InMemoryScreen screen, (int Width, ReadOnlyMemory<double> Rows)[] obsm, ReadOnlyMemory<bool> wanted) : ICellReader
    {
        private const int MaxCells = 4096;
        private const int MaxValues = 1 << 20;

        private int _next;

        public bool Read(CellBatch batch, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            batch.Clear();
            for (; _next < screen.CellCount && batch.Count < MaxCells && batch.ValueCount < MaxValues; _next++)
            {
                if (!wanted.IsEmpty && !wanted.Span[_next])
                    continue;
                var start = (int)screen._rowStarts.Span[_next];
                var length = (int)screen._rowStarts.Span[_next + 1] - start;
                batch.Add(_next, screen._columns.Span.Slice(start, length), screen._values.Span.Slice(start, length));
                for (var i = 0; i < obsm.Length; i++)
                    batch.AddObsm(i, obsm[i].Rows.Span.Slice(_next * obsm[i].Width, obsm[i].Width));
            }

            return batch.Count > 0;
        }

        public void Dispose()
        {
        }
    }
}
