using PureHDF;

namespace CellEval.AnnData;

/// <summary>Makes the groups of <c>obs</c> and <c>var</c>.</summary>
internal static class DataframeElement
{
    private const string Index = "_index";

    /// <summary>Makes a table.</summary>
    /// <param name="index">The name of each row.</param>
    /// <param name="columns">The columns, in order.</param>
    /// <returns>The group.</returns>
    public static H5Group Make(IEnumerable<string> index, IReadOnlyList<(string Name, H5Object Column)> columns)
    {
        var table = new H5Group { [Index] = ElementEncoding.Strings(index) };
        foreach (var (name, column) in columns)
            table[name] = column;

        table.Attributes["_index"] = Index;

        // What NumPy makes of an empty list, and what anndata therefore writes.
        table.Attributes["column-order"] = columns.Count == 0
            ? Array.Empty<double>()
            : columns.Select(column => column.Name).ToArray();
        return table.As("dataframe", "0.2.0");
    }

    /// <summary>Makes a column of categories and codes.</summary>
    /// <param name="labels">The labels.</param>
    /// <returns>The group.</returns>
    public static H5Group Categorical(ObsLabels labels)
    {
        var group = new H5Group
        {
            ["categories"] = ElementEncoding.Strings(labels.Categories),
            ["codes"] = Codes(labels).As("array", "0.2.0"),
        };
        group.Attributes["ordered"] = HdfBoolean.FALSE;
        return group.As("categorical", "0.2.0");
    }

    // The narrowest type that holds the codes, as pandas has it.
    private static H5Dataset Codes(ObsLabels labels)
    {
        var codes = labels.Codes.ToArray();
        return labels.Categories.Count switch
        {
            <= sbyte.MaxValue => new H5Dataset(Array.ConvertAll(codes, code => (sbyte)code)),
            <= short.MaxValue => new H5Dataset(Array.ConvertAll(codes, code => (short)code)),
            _ => new H5Dataset(codes),
        };
    }
}
