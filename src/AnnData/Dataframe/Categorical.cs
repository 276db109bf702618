using PureHDF;

namespace CellEval.AnnData;

/// <summary>Labels stored as categories and an integer code for each entry; a code of -1 is a missing label.</summary>
internal static class Categorical
{
    /// <summary>Reads a categorical.</summary>
    /// <param name="file">The file.</param>
    /// <param name="codesPath">The path of the codes.</param>
    /// <param name="codesFound">The codes.</param>
    /// <param name="categoriesPath">The path of the categories.</param>
    /// <param name="categoriesFound">The categories.</param>
    /// <returns>The labels.</returns>
    public static ObsLabels Read(
        H5adFile file, string codesPath, IH5Object? codesFound, string categoriesPath, IH5Object? categoriesFound)
    {
        var stored = LabelArray.ReadStrings(file, categoriesPath, categoriesFound);
        var array = new NumberArray(file, codesPath, codesFound, rank: 1);
        if (!array.Type.IsInteger())
        {
            throw file.Error($"the codes {codesPath} are {array.Type.Name()}, expected integers", WayOut.WriteAnew);
        }

        var codes = array.ReadAll<int>();
        var (categories, codeOf) = Merge(stored);
        for (var i = 0; i < codes.Length; i++)
        {
            if (codes[i] < -1 || codes[i] >= stored.Length)
            {
                throw file.Error($"entry {i} of {codesPath} is {codes[i]}, but there are {stored.Length} categories "
                    + $"in {categoriesPath}", WayOut.Damaged);
            }

            codes[i] = codes[i] < 0 ? -1 : codeOf[codes[i]];
        }

        return new ObsLabels(categories, codes, isCategorical: true);
    }

    // Categories that differ can be the same label, and a missing category is a missing label.
    private static (List<string> Categories, int[] CodeOf) Merge(string?[] stored)
    {
        var merged = ObsLabels.FromStrings(stored);
        return ([.. merged.Categories], merged.Codes.ToArray());
    }
}
