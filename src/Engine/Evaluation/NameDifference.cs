namespace CellEval.Engine;

/// <summary>Compares two sets of names for a message.</summary>
internal static class NameDifference
{
    /// <summary>Says what each of two sets lacks of the other; null where they are equal.</summary>
    public static string? Describe(
        string firstName, IReadOnlyCollection<string> first, string secondName, IReadOnlyCollection<string> second)
    {
        string[] missingInSecond = [.. first.Except(second, StringComparer.Ordinal).Order(CodePointComparer.Instance)];
        string[] missingInFirst = [.. second.Except(first, StringComparer.Ordinal).Order(CodePointComparer.Instance)];
        var parts = new List<string>();
        if (missingInSecond.Length > 0)
            parts.Add($"{secondName} lacks {NameSample.Of(missingInSecond)}");
        if (missingInFirst.Length > 0)
            parts.Add($"{firstName} lacks {NameSample.Of(missingInFirst)}");
        return parts.Count == 0 ? null : string.Join("; ", parts);
    }
}
