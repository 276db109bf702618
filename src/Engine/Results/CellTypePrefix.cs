using CellEval.Naming;

namespace CellEval.Engine;

/// <summary>What stands before the names of a cell type's files: its name and <c>_</c>.</summary>
internal static class CellTypePrefix
{
    /// <summary>Makes the prefix; what separates folders or drives somewhere becomes <c>-</c>.</summary>
    public static string Of(string cellType) => cellType.Replace('/', '-').Replace('\\', '-').Replace(':', '-') + "_";

    /// <summary>Refuses cell types whose files would have the same names, also where case does not count.</summary>
    /// <exception cref="InputException">Two cell types share their files.</exception>
    public static void RequireDistinct(IEnumerable<string> cellTypes)
    {
        // The files of a type called "A_agg" may be those of "A".
        var shared = cellTypes
            .SelectMany(cellType => ResultFiles.Names.Select(name => (File: Of(cellType) + name, CellType: cellType)))
            .GroupBy(file => file.File, file => file.CellType, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Skip(1).Any());
        if (shared is null)
            return;
        throw new InputException(
            $"The cell types {NameSample.Of([.. shared])} would write the same files: case does not count in file names everywhere, and "
            + "'/', '\\' and ':' become '-'. Rename one of them.");
    }
}
