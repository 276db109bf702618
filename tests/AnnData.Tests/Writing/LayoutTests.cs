using PureHDF;

namespace CellEval.AnnData.Tests.Writing;

/// <summary>The layout of our files against that of files which anndata itself wrote.</summary>
public sealed class LayoutTests
{
    [Fact]
    public void Elements_and_attributes_are_those_that_anndata_writes()
    {
        using var folder = new TemporaryFolder();
        using var golden = H5File.OpenRead(Goldens.Path("embedding", "real.h5ad"));
        using var source = AnnDataScreen.Open(Goldens.Path("embedding", "real.h5ad"));
        using var ours = H5File.OpenRead(Rewrite(source, folder.File("x.h5ad")));

        Assert.Equal(Sorted(golden), Sorted(ours));
    }

    private static string Rewrite(AnnDataScreen source, string path)
    {
        var options = new AnnDataWriteOptions { Values = ValueStorage.Float64, Gzip = true };
        var writer = new AnnDataWriter(source.Genes, options);
        var rows = ReadCells.All(source, null, "X_pca");
        foreach (var row in rows)
            writer.Append(row.Genes, row.Values);
        writer.AddObs("target_gene", source.ReadObs("target_gene"));
        writer.AddObsm("X_pca", 12, [.. rows.SelectMany(row => row.Obsm[0])]);
        return writer.CompleteAt(path);
    }

    private static IEnumerable<string> Sorted(IH5Group file) => Describe(file, "").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Describe(IH5Object element, string path)
    {
        var kind = element is IH5Dataset dataset
            ? $"{TypeOf(dataset.Type)} ({string.Join(", ", dataset.Space.Dimensions)})"
            : "group";
        yield return $"{path}: {kind}";
        foreach (var attribute in element.Attributes())
            yield return $"{path}@{attribute.Name}: {TypeOf(attribute.Type)} {ValueOf(attribute)}";
        if (element is not IH5Group group)
            yield break;
        foreach (var child in group.Children().SelectMany(child => Describe(child, $"{path}/{child.Name}")))
            yield return child;
    }

    private static string TypeOf(IH5DataType type) => type.Class == H5DataTypeClass.FixedPoint
        ? $"{(type.FixedPoint.IsSigned ? "int" : "uint")}{type.Size * 8}"
        : $"{type.Class}{type.Size * 8}";

    private static string ValueOf(IH5Attribute attribute) => (attribute.Type.Class, attribute.Space.Dimensions) switch
    {
        (_, [0]) => "[]",
        (H5DataTypeClass.VariableLength, []) => attribute.Read<string>(),
        (H5DataTypeClass.VariableLength, _) => string.Join(", ", attribute.Read<string[]>()),
        (H5DataTypeClass.Enumerated, _) => string.Join(
            ", ", attribute.Type.Enumeration.GetMembers<byte>().Append(new("value", attribute.Read<byte>()))),
        _ => string.Join(", ", attribute.Read<long[]>()),
    };
}
