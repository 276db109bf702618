using System.Collections.Immutable;

namespace CellEval;

/// <summary>A screen that a host has in memory: X as compressed rows (CSR).</summary>
public sealed class InMemoryScreen : IScreen
{
    private readonly ReadOnlyMemory<long> _rowStarts;
    private readonly ReadOnlyMemory<int> _columns;
    private readonly ReadOnlyMemory<double> _values;
    private readonly Dictionary<string, ObsLabels> _obs;
    private readonly ImmutableSortedDictionary<string, (int Width, ReadOnlyMemory<double> Rows)> _obsm;

    /// <summary>Makes a screen. Row starts, columns and values are not copied and must not change.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="genes">The gene names, one for each column of X.</param>
    /// <param name="rowStarts">Where each cell's values start, and in a last entry where all end.</param>
    /// <param name="columns">The column of each value; ascending within a cell, without repetition.</param>
    /// <param name="values">The values; zeros are allowed.</param>
    /// <param name="obs">The columns of <c>obs</c>.</param>
    /// <exception cref="ArgumentException">
    /// Something is null, the lengths do not fit each other, or a column is out of range or out of order.
    /// </exception>
    public InMemoryScreen(
        string name,
        IReadOnlyList<string> genes,
        ReadOnlyMemory<long> rowStarts,
        ReadOnlyMemory<int> columns,
        ReadOnlyMemory<double> values,
        IReadOnlyDictionary<string, ObsLabels> obs)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(genes);
        ArgumentNullException.ThrowIfNull(obs);
        string[] names = [.. genes];
        if (Array.IndexOf(names, null) is >= 0 and var unnamed)
            throw new ArgumentException($"The name of column {unnamed} is null.", nameof(genes));
        RowStarts.Require(rowStarts.Span, values.Length, nameof(rowStarts));
        RequireColumns(rowStarts.Span, columns.Span, values.Length, names.Length);
        foreach (var (column, labels) in obs)
        {
            ArgumentNullException.ThrowIfNull(labels, nameof(obs));
            if (labels.Codes.Length != rowStarts.Length - 1)
                throw new ArgumentException($"obs['{column}'] has {labels.Codes.Length} entries for {rowStarts.Length - 1} cells.", nameof(obs));
        }

        Name = name;
        Genes = names;
        _rowStarts = rowStarts;
        _columns = columns;
        _values = values;
        _obs = new(obs, StringComparer.Ordinal);
        _obsm = ImmutableSortedDictionary.Create<string, (int Width, ReadOnlyMemory<double> Rows)>(StringComparer.Ordinal);
    }

    private InMemoryScreen(InMemoryScreen screen, ImmutableSortedDictionary<string, (int Width, ReadOnlyMemory<double> Rows)> obsm)
    {
        Name = screen.Name;
        Genes = screen.Genes;
        _rowStarts = screen._rowStarts;
        _columns = screen._columns;
        _values = screen._values;
        _obs = screen._obs;
        _obsm = obsm;
        Obsm = obsm.ToDictionary(entry => entry.Key, entry => entry.Value.Width, StringComparer.Ordinal);
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
    public IReadOnlyDictionary<string, int> Obsm { get; } = new Dictionary<string, int>();

    /// <summary>Makes a screen that has an embedding more; this one stays as it is.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="width">The number of its columns.</param>
    /// <param name="rows">Cells × columns, row-major.</param>
    /// <returns>A screen with the same cells.</returns>
    /// <exception cref="ArgumentException">There are not as many rows as cells, or there is such an embedding.</exception>
    public InMemoryScreen WithObsm(string key, int width, ReadOnlyMemory<double> rows)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        if (rows.Length != (long)CellCount * width)
            throw new ArgumentException($"{rows.Length} values for {CellCount} cells × {width}.", nameof(rows));
        return _obsm.ContainsKey(key)
            ? throw new ArgumentException($"There is an embedding '{key}' already.", nameof(key))
            : new InMemoryScreen(this, _obsm.Add(key, (width, rows)));
    }

    /// <inheritdoc/>
    public ObsLabels ReadObs(string column) => _obs.TryGetValue(column, out var labels)
        ? labels
        : throw new InputException($"{Name}: obs has no column '{column}'. Found: {string.Join(", ", _obs.Keys)}.");

    /// <inheritdoc/>
    public string CellName(int cell) => cell.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">There is no such embedding, or not one entry for each cell.</exception>
    public ICellReader OpenCells(IReadOnlyList<string> obsmKeys, ReadOnlyMemory<bool> wanted)
    {
        ArgumentNullException.ThrowIfNull(obsmKeys);
        if (!wanted.IsEmpty && wanted.Length != CellCount)
            throw new ArgumentException($"{wanted.Length} entries for {CellCount} cells.", nameof(wanted));
        if (obsmKeys.FirstOrDefault(key => !_obsm.ContainsKey(key)) is { } missing)
            throw new ArgumentException($"{Name}: there is no embedding '{missing}'.", nameof(obsmKeys));
        return new Reader(this, [.. obsmKeys.Select(key => _obsm[key])], wanted);
    }

    private static void RequireColumns(ReadOnlySpan<long> starts, ReadOnlySpan<int> columns, int valueCount, int geneCount)
    {
        if (columns.Length != valueCount)
            throw new ArgumentException($"{columns.Length} columns, but {valueCount} values.", nameof(columns));
        for (var cell = 0; cell < starts.Length - 1; cell++)
        {
            var last = -1;
            foreach (var column in columns[(int)starts[cell]..(int)starts[cell + 1]])
            {
                if (column <= last || column >= geneCount)
                {
                    throw new ArgumentException(
                        $"The columns of cell {cell} must ascend within 0 and {geneCount - 1}; found {column} after {last}.", nameof(columns));
                }

                last = column;
            }
        }
    }

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
