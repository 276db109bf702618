using CellEval.Naming;
using PureHDF;

namespace CellEval.AnnData;

/// <summary>The table <c>obs</c> or <c>var</c>: a group with an array for each column and one for the index.</summary>
internal sealed class Dataframe
{
    private const string LegacyCategories = "__categories";

    private readonly H5adFile _file;
    private readonly string _indexName;

    /// <summary>Reads the names of a table's columns.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name"><c>obs</c> or <c>var</c>.</param>
    /// <exception cref="InputException">There is no such table, or it is stored as before anndata 0.7.</exception>
    public Dataframe(H5adFile file, string name)
    {
        _file = file;
        Name = name;
        var group = file.Find(name) switch
        {
            IH5Group found => found,
            null => throw file.Error($"there is no {name} in it, expected the groups X, obs and var of an AnnData file",
                "Write the file in Python with anndata's write_h5ad."),
            _ => throw file.Error($"{name} is stored as one table of records, as anndata did before version 0.7",
                "Expected the layout of anndata 0.7 or later. Read and write the file once with a current anndata: "
                + "anndata.read_h5ad('old.h5ad').write_h5ad('new.h5ad')."),
        };
        _indexName = Attributes.Text(file, name, group, "_index") ?? "_index";
        Columns = Attributes.Texts(file, name, group, "column-order") ?? [.. NamesOfChildren(group)];
    }

    /// <summary>Gets the table's name, which is its path.</summary>
    public string Name { get; }

    /// <summary>Gets the names of the columns, the index not among them.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Counts the rows: the entries of the index.</summary>
    /// <returns>The number.</returns>
    public long CountRows()
    {
        var path = $"{Name}/{_indexName}";
        var index = RequireIndex();
        var values = index as IH5Dataset ?? (_file.Find($"{path}/values") ?? _file.Find($"{path}/codes")) as IH5Dataset
            ?? throw _file.Error($"the index of {Name} ({path}) is a group without values, expected strings",
                WayOut.WriteAnew);
        return _file.Guard(path, () => values.Space.Dimensions is [var length]
            ? checked((long)length)
            : throw new FormatException("expected one dimension"));
    }

    /// <summary>Reads the index.</summary>
    /// <returns>The name of each row.</returns>
    public string[] ReadIndex()
    {
        var labels = LabelArray.ReadStrings(_file, $"{Name}/{_indexName}", RequireIndex());
        return [.. labels.Select(label => label ?? string.Empty)];
    }

    /// <summary>Reads a column as labels.</summary>
    /// <param name="column">One of the columns.</param>
    /// <returns>A label for each row.</returns>
    /// <exception cref="InputException">There is no such column, or it cannot be read as labels.</exception>
    public ObsLabels ReadLabels(string column)
    {
        if (!Columns.Contains(column, StringComparer.Ordinal))
            throw NoSuchColumn(column);

        var path = $"{Name}/{column}";
        var found = _file.Find(path) ?? throw _file.Error(
            $"the column '{column}' is listed in {Name}, but there is no {path}", WayOut.WriteAnew);
        return LabelArray.Read(_file, path, found, LegacyCategoriesOf(path, column, found));
    }

    private IH5Object RequireIndex() => _file.Find($"{Name}/{_indexName}") ?? throw _file.Error(
        $"{Name} names '{_indexName}' as its index, but has no such entry", WayOut.WriteAnew);

    // anndata 0.7 keeps categories in a group beside the columns, and a reference to them at the codes.
    private (string Path, IH5Object Found)? LegacyCategoriesOf(string path, string column, IH5Object found)
    {
        if (found is not IH5Dataset)
            return null;

        var categories = $"{Name}/{LegacyCategories}/{column}";
        if (Attributes.Reference(_file, path, found, "categories") is { } reference)
            return (categories, _file.Follow(categories, reference));
        return null;
    }

    private InputException NoSuchColumn(string column)
    {
        var existing = Columns.Count == 0 ? "none" : NameSample.Of(Columns);
        return _file.Error($"there is no column '{column}' in {Name}; the columns are: {existing}",
            "Name one of these, or add the column and write the file again.");
    }

    private string[] NamesOfChildren(IH5Group group) => _file.Guard(Name, () => group.Children()
        .Select(child => child.Name)
        .Where(name => name != _indexName && name != LegacyCategories)
        .Order(StringComparer.Ordinal)
        .ToArray());
}
