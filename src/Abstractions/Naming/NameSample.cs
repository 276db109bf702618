namespace CellEval.Naming;

/// <summary>Names in a message: at most ten, and how many more there are.</summary>
internal static class NameSample
{
    private const int Shown = 10;

    /// <summary>Lists names.</summary>
    /// <param name="names">All names.</param>
    /// <returns><c>'A', 'B' and 3 more</c>.</returns>
    public static string Of(IReadOnlyCollection<string> names)
    {
        var list = string.Join(", ", names.Take(Shown).Select(name => $"'{name}'"));
        return names.Count > Shown ? $"{list} and {names.Count - Shown} more" : list;
    }
}
