using CellEval.Naming;

namespace CellEval.AnnData;

/// <summary>A screen in an .h5ad file, as anndata 0.7 and later write it.</summary>
/// <remarks>
/// X may be dense, CSR or CSC, of floats (16, 32, 64 bits), integers or booleans, uncompressed or compressed with gzip
/// or lzf, and so may a layer that is read instead. A file without X can be opened for its labels; only reading its cells
/// is an error.
/// </remarks>
public sealed class AnnDataScreen : IScreen, IDisposable
{
    private readonly Lock _gate = new();
    private readonly H5adFile _file;
    private readonly AnnDataReadOptions _options;
    private readonly Dataframe _obs;
    private string[]? _cellNames;
    private bool _disposed;

    private AnnDataScreen(H5adFile file, AnnDataReadOptions options)
    {
        _file = file;
        _options = options;
        var header = new H5adHeader(file, options.Layer);
        MatrixName = header.MatrixName;
        _obs = header.Obs;
        Storage = header.Storage;
        CellCount = header.CellCount;
        Genes = header.Genes;
        Obsm = header.Obsm;
    }

    /// <inheritdoc/>
    public string Name => _file.Path;

    /// <inheritdoc/>
    public string Storage { get; }

    /// <inheritdoc/>
    public string MatrixName { get; }

    /// <inheritdoc/>
    public int CellCount { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Genes { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> ObsColumns => _obs.Columns;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, int> Obsm { get; }

    /// <summary>Opens a file and reads its header: shapes, types, the names of genes and columns.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What is read as X, and how much is in memory at once; by default X, and what suits most files.</param>
    /// <returns>The screen, which keeps the file open until it is disposed.</returns>
    /// <exception cref="InputException">There is no such file or layer, or it cannot be read as a screen.</exception>
    public static AnnDataScreen Open(string path, AnnDataReadOptions? options = null)
    {
        var file = H5adFile.Open(path);
        try
        {
            return new AnnDataScreen(file, options ?? new AnnDataReadOptions());
        }
        catch (Exception exception)
        {
            file.Dispose();
            if (H5adFile.IsOfTheFile(exception))
                throw H5adFile.Damaged(path, "its header", exception);
            throw;
        }
    }

    /// <inheritdoc/>
    public ObsLabels ReadObs(string column)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            var labels = _obs.ReadLabels(column);
            return labels.Codes.Length == CellCount
                ? labels
                : throw _file.Error($"the column '{column}' of obs has {labels.Codes.Length} entries, but there are "
                    + $"{CellCount} cells", WayOut.Damaged);
        }
    }

    /// <inheritdoc/>
    public string CellName(int cell)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cell);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(cell, CellCount);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _cellNames ??= _obs.ReadIndex();
            return _cellNames[cell];
        }
    }

    /// <inheritdoc/>
    /// <remarks>A reader has the file open for itself: several may run at the same time, each on one thread.</remarks>
    public ICellReader OpenCells(IReadOnlyList<string> obsmKeys, ReadOnlyMemory<bool> wanted)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!wanted.IsEmpty && wanted.Length != CellCount)
            throw new ArgumentException($"{wanted.Length} entries for {CellCount} cells.", nameof(wanted));

        var file = H5adFile.Open(Name);
        try
        {
            var obsm = obsmKeys.Select(key => RequireObsm(file, key)).ToList();
            var x = H5adHeader.FindMatrix(file, MatrixName) ?? throw file.Error(
                "there is no X in it, expected the expression of each cell",
                "Write the file with X: in Python adata.X = adata.layers['…'] or adata.raw.X, then adata.write_h5ad.");
            return x switch
            {
                NumberArray dense => new DenseReader(file, dense, obsm, wanted, _options),
                SparseMatrix { IsCsr: true } csr => new CsrReader(file, csr, obsm, wanted, _options),
                SparseMatrix csc => new CscReader(file, csc, obsm, wanted, _options),
                _ => throw new InvalidOperationException($"{MatrixName} is read as {x.GetType()}."),
            };
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Closes the file. Readers that are open stay so.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _file.Dispose();
        }
    }

    private NumberArray RequireObsm(H5adFile file, string key)
    {
        if (Obsm.ContainsKey(key))
            return new NumberArray(file, $"obsm/{key}", file.Find($"obsm/{key}"), rank: 2);

        var existing = Obsm.Count == 0 ? "none" : NameSample.Of([.. Obsm.Keys]);
        throw file.Error($"there is no dense array '{key}' of two dimensions in obsm; the arrays are: {existing}",
            "Name one of these, or add the embedding and write the file again.");
    }
}
