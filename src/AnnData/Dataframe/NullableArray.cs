namespace CellEval.AnnData;

/// <summary>Values with gaps (integers, booleans, strings): a group of values and a mask, true for a gap.</summary>
internal static class NullableArray
{
    /// <summary>Reads the values as strings.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">The path of the group.</param>
    /// <returns>The values; <see langword="null"/> where one is missing.</returns>
    public static string?[] Read(H5adFile file, string path)
    {
        var values = LabelArray.ReadStrings(file, $"{path}/values", file.Find($"{path}/values"));
        var maskPath = $"{path}/mask";
        var mask = new NumberArray(file, maskPath, file.Find(maskPath), rank: 1);
        if (mask.Shape[0] != values.Length)
        {
            throw file.Error($"{maskPath} has {mask.Shape[0]} entries, expected one for each of the {values.Length} "
                + "values", WayOut.WriteAnew);
        }

        var missing = mask.ReadAll<int>();
        for (var i = 0; i < values.Length; i++)
        {
            if (missing[i] != 0)
                values[i] = null;
        }

        return values;
    }
}
