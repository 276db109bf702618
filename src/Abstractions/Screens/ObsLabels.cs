namespace CellEval;

/// <summary>A column of <c>obs</c> as labels: a code for each cell, and the label of each code.</summary>
public sealed class ObsLabels
{
    /// <summary>Makes a column.</summary>
    /// <param name="categories">The distinct labels, in the order of the file's categories; plain strings in order of appearance.</param>
    /// <param name="codes">One for each cell: an index into <paramref name="categories"/>, or -1 where the label is missing.</param>
    /// <param name="isCategorical">Whether the file has the column as categories, whose order then means something.</param>
    /// <exception cref="ArgumentException">
    /// A category is null or stands twice, or a code is neither -1 nor the index of a category.
    /// </exception>
    public ObsLabels(IReadOnlyList<string> categories, ReadOnlyMemory<int> codes, bool isCategorical = false)
    {
        ArgumentNullException.ThrowIfNull(categories);
        var different = new HashSet<string>(categories.Count, StringComparer.Ordinal);
        foreach (var category in categories)
        {
            if (category is null || !different.Add(category))
                throw new ArgumentException($"The category '{category}' is null or stands twice.", nameof(categories));
        }

        if (codes.Span.IndexOfAnyExceptInRange(-1, categories.Count - 1) is >= 0 and var cell)
        {
            throw new ArgumentException(
                $"The code of cell {cell} is {codes.Span[cell]}, but there are {categories.Count} categories.", nameof(codes));
        }

        Categories = categories;
        Codes = codes;
        IsCategorical = isCategorical;
    }

    /// <summary>Gets the labels that codes stand for; some may be used by no cell.</summary>
    public IReadOnlyList<string> Categories { get; }

    /// <summary>Gets the code of each cell; -1 where the label is missing.</summary>
    public ReadOnlyMemory<int> Codes { get; }

    /// <summary>Gets whether the file has the column as categories; plain strings and numbers are none.</summary>
    public bool IsCategorical { get; }

    /// <summary>Makes a column from one label for each cell; <see langword="null"/> is a missing label.</summary>
    /// <param name="labels">The labels, in cell order.</param>
    /// <returns>The coded column.</returns>
    public static ObsLabels FromStrings(IEnumerable<string?> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
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
