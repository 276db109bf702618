using System.Text;
using CellEval.Naming;

namespace CellEval.Engine;

/// <summary>What stands before the names of a cell type's files: its name and <c>_</c>.</summary>
public static class CellTypePrefix
{
    // The tables that every section of results has beside its results, the longer name first: it ends with the other.
    private static readonly string[] Companions = ["agg_ceiling_results.csv", "agg_results.csv"];

    // Of file names on most systems, in bytes of UTF-8; unfinished files have longer names than finished ones.
    private const int LongestName = 200;

    /// <summary>Makes the prefix; what separates folders or drives somewhere, or cannot be in a file's name, becomes <c>-</c>.</summary>
    /// <param name="cellType">The cell type; null where cells were not split, which has no prefix.</param>
    /// <returns>The prefix.</returns>
    public static string Of(string? cellType) =>
        cellType is null ? "" : string.Concat(cellType.Select(letter => IsRefused(letter) ? '-' : letter)) + "_";

    /// <summary>Tells whether a file is called so, with or without the name of a cell type before.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="name">What it may be called: <c>results.csv</c>.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsBefore(string file, string name)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file == name || file.EndsWith("_" + name, StringComparison.Ordinal);
    }

    /// <summary>Finds the prefixes of a folder of results, a run's or cell-eval's.</summary>
    /// <param name="files">The names of its files.</param>
    /// <returns>A prefix for each cell type that has results or a ceiling, the empty one where there is none; sorted.</returns>
    public static IReadOnlyList<string> In(IReadOnlyCollection<string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var known = files.ToHashSet(StringComparer.Ordinal);

        // Names of cell types may end with _agg themselves: what tells them is that their own aggregates are there.
        return
        [
            .. known.SelectMany(file => Companions.Where(name => IsBefore(file, name)).Select(name => file[..^name.Length]))
                .Append("")
                .Where(prefix => known.Contains(prefix + "results.csv") || known.Contains(prefix + "ceiling_results.csv"))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Refuses cell types whose files would have too long names, or the same, also where case does not count.</summary>
    /// <exception cref="InputException">A cell type is too long, or two share their files.</exception>
    public static void RequireFileNames(IReadOnlyList<string> cellTypes)
    {
        if (cellTypes.FirstOrDefault(cellType => Encoding.UTF8.GetByteCount(cellType) > LongestName) is { } endless)
        {
            throw new InputException(
                $"The cell type '{endless}' is too long to stand in the names of its files: expected at most {LongestName} bytes. Rename it.");
        }

        // The files of a type called "A_agg" may be those of "A".
        var shared = cellTypes
            .SelectMany(cellType => ResultFiles.Names.Select(name => (File: Of(cellType) + name, CellType: cellType)))
            .GroupBy(file => file.File, file => file.CellType, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Skip(1).Any());
        if (shared is null)
            return;
        throw new InputException(
            $"The cell types {NameSample.Of([.. shared])} would write the same files: case does not count in file names everywhere, and "
            + "'/', '\\', ':' and control characters become '-'. Rename one of them.");
    }

    private static bool IsRefused(char letter) =>
        letter is '/' or '\\' or ':' || char.IsControl(letter) || Path.GetInvalidFileNameChars().Contains(letter);
}
