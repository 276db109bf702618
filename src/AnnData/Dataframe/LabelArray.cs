using PureHDF;

namespace CellEval.AnnData;

/// <summary>Reads an array of any kind as labels: strings, categoricals, numbers, booleans, with gaps or not.</summary>
internal static class LabelArray
{
    /// <summary>Reads labels as categories and codes.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">The element's path.</param>
    /// <param name="found">The element.</param>
    /// <param name="legacyCategories">The categories that anndata 0.7 keeps elsewhere, if the element has such.</param>
    /// <returns>A label for each entry.</returns>
    public static ObsLabels Read(
        H5adFile file, string path, IH5Object found, (string Path, IH5Object Found)? legacyCategories = null)
    {
        if (legacyCategories is { } legacy)
            return Categorical.Read(file, path, found, legacy.Path, legacy.Found);

        if (found is IH5Group && EncodingOf(file, path, found) == Encoding.Categorical)
        {
            var (codes, categories) = ($"{path}/codes", $"{path}/categories");
            return Categorical.Read(file, codes, file.Find(codes), categories, file.Find(categories));
        }

        return ObsLabels.FromStrings(ReadStrings(file, path, found));
    }

    /// <summary>Reads labels as one string for each entry.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">The element's path.</param>
    /// <param name="found">The element.</param>
    /// <returns>The labels; <see langword="null"/> where one is missing.</returns>
    public static string?[] ReadStrings(H5adFile file, string path, IH5Object? found) => found switch
    {
        IH5Dataset { Type.Class: H5DataTypeClass.String or H5DataTypeClass.VariableLength } =>
            StringArray.Read(file, path, found),
        IH5Dataset => NumberLabels.Read(new NumberArray(file, path, found, rank: 1)),
        null => throw file.Error($"there is no {path}", WayOut.WriteAnew),
        _ => EncodingOf(file, path, found) switch
        {
            Encoding.Nullable => NullableArray.Read(file, path),
            Encoding.Categorical => Spell(Read(file, path, found)),
            _ => throw file.Error(
                $"{path} is encoded as '{Attributes.Text(file, path, found, "encoding-type") ?? "an unnamed group"}', "
                + "expected strings, a categorical, numbers or booleans",
                "Convert the column in Python with astype(str) and write the file again."),
        },
    };

    private static string?[] Spell(ObsLabels labels)
    {
        var spelt = new string?[labels.Codes.Length];
        var codes = labels.Codes.Span;
        for (var i = 0; i < spelt.Length; i++)
            spelt[i] = codes[i] < 0 ? null : labels.Categories[codes[i]];
        return spelt;
    }

    private static Encoding EncodingOf(H5adFile file, string path, IH5Object found) =>
        Attributes.Text(file, path, found, "encoding-type") switch
        {
            "categorical" => Encoding.Categorical,
            "nullable-integer" or "nullable-boolean" or "nullable-string-array" => Encoding.Nullable,
            _ => Encoding.Unknown,
        };

    private enum Encoding
    {
        Unknown,
        Categorical,
        Nullable,
    }
}
