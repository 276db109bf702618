using PureHDF;

namespace CellEval.AnnData.Tests;

/// <summary>Writes files as they come from elsewhere: any X, any columns, right or wrong.</summary>
internal sealed class H5adBuilder(int cells, int genes)
{
    public object? X { get; init; }

    public Dictionary<string, object> Obs { get; } = [];

    public Dictionary<string, object> Obsm { get; } = [];

    public Dictionary<string, object> Layers { get; } = [];

    public string Write(string path, H5WriteOptions? options = null)
    {
        var file = new H5File
        {
            ["obs"] = Table(cells, "cell", Obs),
            ["var"] = Table(genes, "gene", []),
            ["obsm"] = Group(Obsm),
        };
        if (X is not null)
            file["X"] = X;
        if (Layers.Count > 0)
            file["layers"] = Group(Layers);
        file.Write(path, options);
        return path;
    }

    public static H5Group Sparse(string encoding, long rows, long columns, object data, object indices, object indptr)
    {
        var group = Group(new() { ["data"] = data, ["indices"] = indices, ["indptr"] = indptr });
        group.Attributes["encoding-type"] = encoding;
        group.Attributes["shape"] = new[] { rows, columns };
        return group;
    }

    public static H5Group Encoded(string encoding, Dictionary<string, object> members)
    {
        var group = Group(members);
        group.Attributes["encoding-type"] = encoding;
        return group;
    }

    public static H5Group Group(Dictionary<string, object> members)
    {
        var group = new H5Group();
        foreach (var (name, member) in members)
            group[name] = member;
        return group;
    }

    private static H5Group Table(int length, string prefix, Dictionary<string, object> columns)
    {
        var table = Group(columns);
        table["the index"] = Enumerable.Range(0, length).Select(i => $"{prefix}{i}").ToArray();
        table.Attributes["_index"] = "the index";
        table.Attributes["column-order"] = columns.Count == 0 ? Array.Empty<double>() : columns.Keys.ToArray();
        return table;
    }
}
