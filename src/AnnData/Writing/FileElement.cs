using System.Globalization;
using PureHDF;

namespace CellEval.AnnData;

/// <summary>Makes the root of a file.</summary>
internal static class FileElement
{
    /// <summary>Makes the root of a file; mappings that nobody fills are empty.</summary>
    /// <param name="x">X.</param>
    /// <param name="genes">The index of <c>var</c>.</param>
    /// <param name="cellNames">The index of <c>obs</c>; null for numbers from 0.</param>
    /// <param name="cellCount">The number of cells.</param>
    /// <param name="obs">The columns of <c>obs</c>.</param>
    /// <param name="obsm">The embeddings.</param>
    /// <returns>The file.</returns>
    public static H5File Make(
        H5Object x,
        IReadOnlyList<string> genes,
        IReadOnlyList<string>? cellNames,
        int cellCount,
        IReadOnlyList<(string Name, H5Object Column)> obs,
        IEnumerable<(string Key, H5Dataset Array)> obsm)
    {
        var embeddings = ElementEncoding.EmptyDict();
        foreach (var (key, array) in obsm)
            embeddings[key] = array;

        var names = cellNames ?? [.. Enumerable.Range(0, cellCount).Select(cell => cell.ToString(CultureInfo.InvariantCulture))];
        return new H5File
        {
            ["X"] = x,
            ["layers"] = ElementEncoding.EmptyDict(),
            ["obs"] = DataframeElement.Make(names, obs),
            ["obsm"] = embeddings,
            ["obsp"] = ElementEncoding.EmptyDict(),
            ["uns"] = ElementEncoding.EmptyDict(),
            ["var"] = DataframeElement.Make(genes, []),
            ["varm"] = ElementEncoding.EmptyDict(),
            ["varp"] = ElementEncoding.EmptyDict(),
        }.As("anndata", "0.1.0");
    }
}
