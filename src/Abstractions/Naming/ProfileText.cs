namespace CellEval.Naming;

/// <summary>
/// Reads how a profile is composed: <c>full,-overlap_at_N,+my_metric</c> starts with a profile, then adds and takes away, in
/// order. Compiled into the generator too, so that hosts are checked as runs read.
/// </summary>
internal static class ProfileText
{
    /// <summary>What a text should look like.</summary>
    public const string Expected =
        "expected a profile, then +NAME or -NAME, with commas between them, for example full,-overlap_at_N,+my_metric";

    /// <summary>Whether a text composes rather than names a profile.</summary>
    public static bool IsComposed(string text) =>
        text.Split(',').Length > 1 || Term(text.Trim()).Sign != ProfileTerm.Start;

    /// <summary>Reads the terms; null for a text of another form.</summary>
    public static IReadOnlyList<ProfileTerm>? Parse(string text)
    {
        var terms = new List<ProfileTerm>();
        foreach (var part in text.Split(','))
        {
            var term = Term(part.Trim());
            var isFirst = terms.Count == 0;
            if (term.Name.Length == 0 || term.Sign == (isFirst ? ProfileTerm.Less : ProfileTerm.Start))
                return null;
            terms.Add(term);
        }

        return terms;
    }

    private static ProfileTerm Term(string text) => text.Length > 0 && text[0] is ProfileTerm.More or ProfileTerm.Less
        ? new(text[0], text.Substring(1).Trim())
        : new(ProfileTerm.Start, text);
}
