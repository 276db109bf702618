using PureHDF;

namespace CellEval.AnnData;

/// <summary>The header of a sparse X: a group with <c>data</c>, <c>indices</c> and <c>indptr</c>.</summary>
internal sealed class SparseMatrix
{
    private readonly H5adFile _file;
    private readonly NumberArray _indptr;

    /// <summary>Reads the header.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">The group's path.</param>
    /// <param name="group">The group.</param>
    /// <exception cref="InputException">It is no sparse matrix, or its parts do not fit together.</exception>
    public SparseMatrix(H5adFile file, string path, IH5Group group)
    {
        _file = file;
        Path = path;
        IsCsr = Attributes.Text(file, path, group, "encoding-type") switch
        {
            "csr_matrix" => true,
            "csc_matrix" => false,
            var other => throw file.Error($"{path} is encoded as '{other ?? "an unnamed group"}', expected an array, a "
                + "csr_matrix or a csc_matrix", "Convert it in Python: adata.X = scipy.sparse.csr_matrix(adata.X)."),
        };
        Shape = Attributes.Integers(file, path, group, "shape") is [var rows, var columns]
            ? (rows, columns)
            : throw file.Error($"{path} does not say its shape, expected an attribute 'shape' of two integers",
                WayOut.DamagedMatrix);
        Datasets.RequireCountable(file, path, Shape.Rows, Shape.Columns);
        Data = new NumberArray(file, $"{path}/data", file.Find($"{path}/data"), rank: 1);
        Indices = RequireIntegers($"{path}/indices");
        _indptr = RequireIntegers($"{path}/indptr");
        RequireLengths();
    }

    /// <summary>Gets the group's path.</summary>
    public string Path { get; }

    /// <summary>Gets whether the matrix is compressed by rows; otherwise it is by columns.</summary>
    public bool IsCsr { get; }

    /// <summary>Gets the numbers of rows and columns.</summary>
    public (long Rows, long Columns) Shape { get; }

    /// <summary>Gets the stored values.</summary>
    public NumberArray Data { get; }

    /// <summary>Gets the column of each value of CSR, the row of CSC.</summary>
    public NumberArray Indices { get; }

    /// <summary>Reads where each row (CSR) or column (CSC) starts, and where the last ends.</summary>
    /// <returns>The positions, ascending.</returns>
    public long[] ReadIndptr()
    {
        var indptr = _indptr.ReadAll<long>();
        if (indptr[0] != 0)
            throw _file.Error($"{_indptr.Path} starts with {indptr[0]}, expected 0", WayOut.DamagedMatrix);

        for (var i = 1; i < indptr.Length; i++)
        {
            if (indptr[i] < indptr[i - 1])
            {
                throw _file.Error($"{_indptr.Path} does not ascend: entry {i} is {indptr[i]} after {indptr[i - 1]}",
                    WayOut.DamagedMatrix);
            }
        }

        if (indptr[^1] != Data.Shape[0])
        {
            throw _file.Error($"{_indptr.Path} ends with {indptr[^1]}, but {Data.Path} has {Data.Shape[0]} values",
                WayOut.DamagedMatrix);
        }

        return indptr;
    }

    /// <summary>Reads indices, all of which lie within the matrix.</summary>
    /// <param name="first">The position of the first.</param>
    /// <param name="target">Filled.</param>
    public void ReadIndices(long first, Span<int> target)
    {
        Indices.Read(first, target.Length, target);
        var limit = (uint)(IsCsr ? Shape.Columns : Shape.Rows);
        foreach (var index in target)
        {
            if ((uint)index >= limit)
            {
                throw _file.Error($"{Indices.Path} holds the index {index}, expected 0 to {limit - 1L}, as there "
                    + $"are {limit} " + (IsCsr ? "columns" : "rows"), WayOut.DamagedMatrix);
            }
        }
    }

    private NumberArray RequireIntegers(string path)
    {
        var array = new NumberArray(_file, path, _file.Find(path), rank: 1);
        return array.Type.IsInteger()
            ? array
            : throw _file.Error($"{path} holds {array.Type.Name()}, expected integers", WayOut.DamagedMatrix);
    }

    private void RequireLengths()
    {
        var expected = (IsCsr ? Shape.Rows : Shape.Columns) + 1;
        if (_indptr.Shape[0] != expected)
        {
            throw _file.Error($"{_indptr.Path} has {_indptr.Shape[0]} entries, expected {expected} for a matrix of "
                + $"{Shape.Rows} × {Shape.Columns}", WayOut.DamagedMatrix);
        }

        if (Indices.Shape[0] != Data.Shape[0])
        {
            throw _file.Error($"{Indices.Path} has {Indices.Shape[0]} entries, but {Data.Path} has {Data.Shape[0]}",
                WayOut.DamagedMatrix);
        }
    }
}
