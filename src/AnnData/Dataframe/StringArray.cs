using PureHDF;

namespace CellEval.AnnData;

/// <summary>Strings of variable or fixed length.</summary>
internal static class StringArray
{
    /// <summary>Reads strings.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">The path.</param>
    /// <param name="found">The dataset.</param>
    /// <returns>The strings; none is <see langword="null"/>.</returns>
    public static string[] Read(H5adFile file, string path, IH5Object found)
    {
        var dataset = Datasets.Require(file, path, found);
        var filters = Datasets.RequireFilters(file, path, dataset);
        return file.Guard(path, () =>
        {
            if (dataset.Space.Dimensions is not [var length])
                throw new FormatException("expected one dimension");
            if (length == 0)
                return [];

            var cache = new ChunkCache(filters, maxBytes: 0);
            var strings = dataset.Read<string?[]>(new PureHDF.VOL.Native.H5DatasetAccess(ChunkCache: cache));

            // HDF5 stores an empty string of variable length as no string.
            return Array.ConvertAll(strings, text => text ?? string.Empty);
        });
    }
}
