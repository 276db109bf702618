namespace CellEval.Naming;

/// <summary>Compares two sets of names for a message.</summary>
internal static class NameDifference
{
    /// <summary>Says what each of two sets lacks of the other.</summary>
    /// <param name="firstName">What the message calls the first set.</param>
    /// <param name="first">The first set.</param>
    /// <param name="secondName">What the message calls the second set.</param>
    /// <param name="second">The second set.</param>
    /// <returns><c>pred.h5ad lacks 'A', 'B'; real.h5ad lacks 'C'</c>, or null where the sets are equal.</returns>
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
