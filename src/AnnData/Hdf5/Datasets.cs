using PureHDF;
using PureHDF.Selections;
using PureHDF.VOL.Native;

namespace CellEval.AnnData;

/// <summary>Says whether a dataset can be read at all, before any of it is.</summary>
internal static class Datasets
{
    /// <summary>Takes an object for a dataset.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">The path within the file.</param>
    /// <param name="found">What was found there.</param>
    /// <returns>The dataset.</returns>
    public static NativeDataset Require(H5adFile file, string path, IH5Object? found) => found switch
    {
        NativeDataset dataset => dataset,
        null => throw file.Error($"there is no {path}, expected a dataset", WayOut.WriteAnew),
        _ => throw file.Error($"{path} is a group, expected a dataset", WayOut.WriteAnew),
    };

    /// <summary>Takes a dataset's filters, all of which can be undone.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">The path within the file.</param>
    /// <param name="dataset">The dataset.</param>
    /// <returns>The filters.</returns>
    public static FilterPipeline RequireFilters(H5adFile file, string path, NativeDataset dataset)
    {
        var filters = file.Guard(path, () => new FilterPipeline(dataset));
        if (filters.Unsupported is not { } unsupported)
            return filters;

        throw file.Error($"{path} is compressed with {unsupported}, expected gzip, lzf or no compression",
            "Write it anew in Python: import anndata, hdf5plugin; "
            + $"anndata.read_h5ad('{Path.GetFileName(file.Path)}').write_h5ad('new.h5ad', compression='gzip').");
    }

    /// <summary>Throws if a matrix has more rows or columns than are counted here.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">The path within the file.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    public static void RequireCountable(H5adFile file, string path, long rows, long columns)
    {
        if (rows is < 0 or > int.MaxValue || columns is < 0 or > int.MaxValue)
        {
            throw file.Error(
                $"{path} has the shape ({rows}, {columns}), expected at most {int.MaxValue} rows and columns",
                "Split the screen into several files, for instance by cell type.");
        }
    }

    /// <summary>Throws if the numbers of a dataset have their bytes in the order of other machines.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">The path within the file.</param>
    /// <param name="dataset">The dataset.</param>
    /// <param name="size">The bytes of one number.</param>
    public static void RequireLittleEndian(H5adFile file, string path, NativeDataset dataset, int size)
    {
        // PureHDF does not say how bytes are ordered, but looks at it first when it reads, be it nothing at all.
        var rank = dataset.Space.Rank;
        var nothing = new HyperslabSelection(rank, new ulong[rank], new ulong[rank]);
        try
        {
            switch (size)
            {
                case 2:
                    dataset.Read(Span<ushort>.Empty, nothing);
                    break;
                case 4:
                    dataset.Read(Span<uint>.Empty, nothing);
                    break;
                case 8:
                    dataset.Read(Span<ulong>.Empty, nothing);
                    break;
            }
        }
        catch (Exception exception) when (exception.Message.Contains("yte order", StringComparison.Ordinal)
            || exception.Message.Contains("endian", StringComparison.OrdinalIgnoreCase))
        {
            throw file.Error($"the numbers of {path} are big-endian, expected little-endian",
                "Convert them in Python, for instance adata.X = adata.X.astype('<f4'), and write the file again.");
        }
    }

    /// <summary>Describes a type for a message.</summary>
    /// <param name="type">The type.</param>
    /// <returns>A plural, such as <c>strings</c>.</returns>
    public static string Describe(IH5DataType type) => type.Class switch
    {
        H5DataTypeClass.String => "strings",
        H5DataTypeClass.VariableLength => "strings or lists",
        H5DataTypeClass.Compound => "records (complex numbers are stored so, too)",
        H5DataTypeClass.FloatingPoint => $"floats of {type.Size * 8} bits",
        H5DataTypeClass.FixedPoint => $"integers of {type.Size * 8} bits",
        _ => $"values of the HDF5 class {type.Class}",
    };
}
