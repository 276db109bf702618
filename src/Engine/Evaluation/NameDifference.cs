namespace CellEval.Engine;

/// <summary>Lists names for a message: at most ten, and how many more.</summary>
internal static class NameDifference
{
    private const int Shown = 10;

    /// <summary>Spells names.</summary>
    public static string Spell(IReadOnlyCollection<string> names)
    {
        var text = string.Join(", ", names.Take(Shown).Select(name => $"'{name}'"));
        return names.Count > Shown ? $"{text} and {names.Count - Shown} more" : text;
    }

    /// <summary>Says what each of two sets lacks of the other; null where they are equal.</summary>
    public static string? Describe(
        string firstName, IReadOnlyCollection<string> first, string secondName, IReadOnlyCollection<string> second)
    {
        string[] missingInSecond = [.. first.Except(second, StringComparer.Ordinal).Order(CodePointComparer.Instance)];
        string[] missingInFirst = [.. second.Except(first, StringComparer.Ordinal).Order(CodePointComparer.Instance)];
        var parts = new List<string>();
        if (missingInSecond.Length > 0)
            parts.Add($"{secondName} lacks {Spell(missingInSecond)}");
        if (missingInFirst.Length > 0)
            parts.Add($"{firstName} lacks {Spell(missingInFirst)}");
        return parts.Count == 0 ? null : string.Join("; ", parts);
    }
}
