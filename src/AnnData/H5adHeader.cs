using CellEval.Naming;
using PureHDF;

namespace CellEval.AnnData;

/// <summary>What is known of a screen before any cell is read, checked to fit together.</summary>
internal sealed class H5adHeader
{
    private readonly H5adFile _file;

    public H5adHeader(H5adFile file, string? layer = null)
    {
        _file = file;
        Obs = new Dataframe(file, "obs");
        var var = new Dataframe(file, "var");
        var rows = Obs.CountRows();
        Genes = var.ReadIndex();
        if (layer is not null)
            RequireLayer(layer);
        MatrixName = layer is null ? "X" : $"layers/{layer}";
        Storage = "no X";
        if (FindMatrix(file, MatrixName) is { } x)
        {
            var (cells, genes) = Describe(x);
            RequireLength("rows", cells, "obs", rows);
            RequireLength("columns", genes, "var", Genes.Count);
        }

        CellCount = (int)Math.Min(rows, int.MaxValue);
        Obsm = FindObsm();
    }

    /// <summary>Gets the table of cells.</summary>
    public Dataframe Obs { get; }

    /// <summary>Gets the path of what is read as X.</summary>
    public string MatrixName { get; }

    /// <summary>Gets how X is stored, for people.</summary>
    public string Storage { get; private set; }

    /// <summary>Gets the number of cells.</summary>
    public int CellCount { get; }

    /// <summary>Gets the index of var.</summary>
    public IReadOnlyList<string> Genes { get; }

    /// <summary>Gets the widths of the embeddings.</summary>
    public IReadOnlyDictionary<string, int> Obsm { get; }

    /// <summary>Looks at the header of X, or of a layer.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">Its path.</param>
    /// <returns>A <see cref="NumberArray"/> or <see cref="SparseMatrix"/>; <see langword="null"/> where it is not there.</returns>
    public static object? FindMatrix(H5adFile file, string path) => file.Find(path) switch
    {
        null => null,
        IH5Group group => new SparseMatrix(file, path, group),
        var dataset => new NumberArray(file, path, dataset, rank: 2),
    };

    private (long Cells, long Genes) Describe(object x)
    {
        var (format, numbers, shape) = x is SparseMatrix sparse
            ? (sparse.IsCsr ? "csr" : "csc", sparse.Data, sparse.Shape)
            : ("dense", (NumberArray)x, (((NumberArray)x).Shape[0], ((NumberArray)x).Shape[1]));
        Datasets.RequireCountable(_file, MatrixName, shape.Item1, shape.Item2);
        Storage = $"{format} {numbers.Type.Name()} {numbers.Filters}".TrimEnd();
        return shape;
    }

    private void RequireLayer(string layer)
    {
        string[] layers = _file.Find("layers") is IH5Group group
            ? [.. _file.Guard("layers", () => group.Children().Select(child => child.Name).ToList()).Order(CodePointComparer.Instance)]
            : [];
        if (layers.Contains(layer, StringComparer.Ordinal))
            return;
        throw _file.Error(
            $"there is no layer '{layer}'; the layers are: {(layers.Length == 0 ? "none" : NameSample.Of(layers))}",
            "Name one of these, or read X instead.");
    }

    private void RequireLength(string side, long found, string table, long expected)
    {
        if (found != expected)
        {
            throw _file.Error($"{MatrixName} has {found} {side}, but {table} has {expected} entries",
                WayOut.Damaged);
        }
    }

    // Whatever is not a plain matrix with a row for each cell is not offered: sparse arrays, tables, volumes.
    private Dictionary<string, int> FindObsm()
    {
        var widths = new Dictionary<string, int>(StringComparer.Ordinal);
        if (_file.Find("obsm") is not IH5Group obsm)
            return widths;

        foreach (var child in _file.Guard("obsm", () => obsm.Children().ToList()).OfType<IH5Dataset>())
        {
            if (child.Space.Dimensions is [var rows, var width] && NumberTypes.Recognise(child.Type) is not null
                && rows == (ulong)CellCount && width <= int.MaxValue)
            {
                widths.Add(child.Name, (int)width);
            }
        }

        return widths;
    }
}
