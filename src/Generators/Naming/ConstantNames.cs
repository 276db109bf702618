using System.Text;

namespace CellEval.Generators.Naming;

/// <summary>Spells names in Pascal case, for constants.</summary>
internal static class ConstantNames
{
    private static readonly IReadOnlyList<string> MembersOfObject =
    [
        nameof(Equals), nameof(GetHashCode), nameof(GetType), nameof(MemberwiseClone), nameof(ReferenceEquals),
        nameof(ToString), "Finalize",
    ];

    /// <summary>
    /// Gives each name an identifier of its own: <c>overlap_at_50</c> is <c>OverlapAt50</c>. Names that would be spelt
    /// alike, ignoring case, all keep their underscores, so that no new name takes over the constant of another one.
    /// </summary>
    /// <param name="names">Names that differ when case is ignored.</param>
    /// <param name="type">The type that holds the constants.</param>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<string> names, string type)
    {
        var sorted = names.OrderBy(name => name, StringComparer.Ordinal).ToList();
        var shared = new HashSet<string>(
            sorted.GroupBy(name => Spell(name, ""), StringComparer.OrdinalIgnoreCase)
                .Where(group => group.Count() > 1)
                .Select(group => group.Key),
            StringComparer.OrdinalIgnoreCase);
        var taken = new HashSet<string>(MembersOfObject, StringComparer.OrdinalIgnoreCase) { type };
        var identifiers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in sorted)
        {
            var plain = Spell(name, "");
            var identifier = shared.Contains(plain) ? Spell(name, "_") : plain;
            while (!taken.Add(identifier))
                identifier += "_";
            identifiers.Add(name, identifier);
        }

        return identifiers;
    }

    private static string Spell(string name, string underscore)
    {
        var text = new StringBuilder(name.Length + 1);
        var startsWord = true;
        foreach (var c in name)
        {
            var isKept = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
            if (isKept)
                text.Append(startsWord ? char.ToUpperInvariant(c) : c);
            else
                text.Append(underscore);
            startsWord = !isKept;
        }

        return text.Length == 0 || char.IsDigit(text[0]) ? "_" + text : text.ToString();
    }
}
