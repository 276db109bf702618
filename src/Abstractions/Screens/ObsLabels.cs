namespace CellEval;

/// <summary>A column of <c>obs</c> as labels: a code for each cell, and the label of each code.</summary>
/// <param name="categories">The distinct labels, in the order of the file's categories; plain strings in order of appearance.</param>
/// <param name="codes">One for each cell: an index into <paramref name="categories"/>, or -1 where the label is missing.</param>
public sealed class ObsLabels(IReadOnlyList<string> categories, ReadOnlyMemory<int> codes)
{
    /// <summary>Gets the labels that codes stand for; some may be used by no cell.</summary>
    public IReadOnlyList<string> Categories { get; } = categories;

    /// <summary>Gets the code of each cell; -1 where the label is missing.</summary>
    public ReadOnlyMemory<int> Codes { get; } = codes;

    /// <summary>Makes a column from one label for each cell; <see langword="null"/> is a missing label.</summary>
    /// <param name="labels">The labels, in cell order.</param>
    /// <returns>The coded column.</returns>
    public static ObsLabels FromStrings(IEnumerable<string?> labels)
    {
        var categories = new List<string>();
        var codeOf = new Dictionary<string, int>(StringComparer.Ordinal);
        var codes = new List<int>();
        foreach (var label in labels)
        {
            if (label is null)
            {
                codes.Add(-1);
                continue;
            }

            if (!codeOf.TryGetValue(label, out var code))
            {
                codeOf.Add(label, code = categories.Count);
                categories.Add(label);
            }

            codes.Add(code);
        }

        return new ObsLabels(categories, codes.ToArray());
    }
}
