using PureHDF;

namespace CellEval.AnnData;

/// <summary>Writes a screen as an .h5ad file that anndata 0.8 and later read: X as CSR, labels, embeddings.</summary>
/// <remarks>
/// <para>
/// The cells are held in memory (8 to 12 bytes for each stored value) until <see cref="Complete"/>. A file holds up to
/// 2³¹ stored values.
/// </para>
/// <para>Equal content gives equal bytes.</para>
/// </remarks>
public sealed class AnnDataWriter
{
    private readonly AnnDataWriteOptions _options;
    private readonly IReadOnlyList<string> _genes;
    private readonly CsrElement _x;
    private readonly List<(string Name, int Length, H5Object Column)> _obs = [];
    private readonly List<(string Key, int Length, H5Dataset Array)> _obsm = [];
    private IReadOnlyList<string>? _cellNames;
    private bool _completed;

    /// <summary>Starts a file. Nothing is written yet.</summary>
    /// <param name="genes">The index of <c>var</c>: the names of X's columns.</param>
    /// <param name="options">The type of the values, and whether to compress.</param>
    public AnnDataWriter(IReadOnlyList<string> genes, AnnDataWriteOptions? options = null)
    {
        _genes = genes;
        _options = options ?? new AnnDataWriteOptions();
        _x = CsrElement.Start(genes.Count, _options.Values);
    }

    /// <summary>Gets the number of cells so far.</summary>
    public int CellCount => _x.RowCount;

    /// <summary>Adds the next cell.</summary>
    /// <param name="genes">The genes of the values: columns of X, ascending, without repetition.</param>
    /// <param name="values">The values; zeros are not stored.</param>
    /// <exception cref="ArgumentException">
    /// The spans differ in length, the genes do not ascend or lie outside X, or a value is no integer where only
    /// integers are stored.
    /// </exception>
    public void Append(ReadOnlySpan<int> genes, ReadOnlySpan<double> values) => _x.Append(genes, values);

    /// <summary>Sets the index of <c>obs</c>; without it cells are called by their number, from 0.</summary>
    /// <param name="names">One for each cell.</param>
    public void SetCellNames(IReadOnlyList<string> names) => _cellNames = names;

    /// <summary>Adds a categorical column to <c>obs</c>.</summary>
    /// <param name="column">Its name.</param>
    /// <param name="labels">One for each cell.</param>
    public void AddObs(string column, ObsLabels labels) =>
        AddObs(column, labels.Codes.Length, DataframeElement.Categorical(labels));

    /// <summary>Adds a column of strings to <c>obs</c>.</summary>
    /// <param name="column">Its name.</param>
    /// <param name="strings">One for each cell.</param>
    public void AddObs(string column, IReadOnlyList<string> strings) =>
        AddObs(column, strings.Count, ElementEncoding.Strings(strings));

    /// <summary>Adds an embedding.</summary>
    /// <param name="key">Its key in <c>obsm</c>.</param>
    /// <param name="width">The number of its columns, at least 1.</param>
    /// <param name="values">Cells × columns, row by row.</param>
    public void AddObsm(string key, int width, ReadOnlySpan<double> values)
    {
        ElementName.Require(key, _obsm.Select(entry => entry.Key));
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        if (values.Length % width != 0)
            throw new ArgumentException($"{values.Length} values are no rows of {width}.", nameof(values));
        _obsm.Add((key, values.Length / width, ArrayElement.MakeMatrix(values.ToArray(), width, _options.Gzip)));
    }

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Takes the file; empty, and able to read and to seek. Stays open.</param>
    /// <param name="cancellationToken">Stops the writing; what has been written stays.</param>
    /// <exception cref="InvalidOperationException">
    /// A column, an embedding or the names do not fit the number of cells; or the file is written already.
    /// </exception>
    public void Complete(Stream stream, CancellationToken cancellationToken = default)
    {
        if (_completed)
            throw new InvalidOperationException("The screen is written already.");

        cancellationToken.ThrowIfCancellationRequested();
        using var output = new InterruptibleStream(stream, cancellationToken);
        try
        {
            Make().Write(output);
        }
        catch when (output.Failure is not null)
        {
            // PureHDF tries once more while it gives up, and that error would hide this one.
            output.Failure.Throw();
        }

        _completed = true;
    }

    private H5File Make()
    {
        RequireLength("names of cells", _cellNames?.Count ?? CellCount);
        foreach (var (name, length, _) in _obs)
            RequireLength($"labels in the column '{name}'", length);
        foreach (var (key, length, _) in _obsm)
            RequireLength($"rows in the embedding '{key}'", length);

        return FileElement.Make(
            _x.Make(_options.Gzip),
            _genes,
            _cellNames,
            CellCount,
            [.. _obs.Select(entry => (entry.Name, entry.Column))],
            _obsm.Select(entry => (entry.Key, entry.Array)));
    }

    private void AddObs(string column, int length, H5Object element)
    {
        ElementName.Require(column, _obs.Select(entry => entry.Name));
        _obs.Add((column, length, element));
    }

    private void RequireLength(string what, int length)
    {
        if (length != CellCount)
            throw new InvalidOperationException($"{length} {what}, but {CellCount} cells.");
    }
}
