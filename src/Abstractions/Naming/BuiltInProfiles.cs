namespace CellEval.Naming;

/// <summary>
/// The profiles that every host has, and who may add to them. Compiled into the generator too, so that the rule at compile
/// time and the rule at start-up are one.
/// </summary>
internal static class BuiltInProfiles
{
    /// <summary>The kind of metrics on DE tables.</summary>
    public const string DeKind = "de";

    /// <summary>The kind of metrics on pairs of screens.</summary>
    public const string AnnDataKind = "anndata";

    /// <summary>The assemblies whose metrics are CellEval's own.</summary>
    public static readonly IReadOnlyList<string> Contributors = ["CellEval.Metrics.De", "CellEval.Metrics.AnnData"];

    /// <summary>Profiles that all metrics of their kinds join.</summary>
    public static readonly IReadOnlyList<string> Open = ["full", DeKind, AnnDataKind];

    /// <summary>Profiles that only <see cref="Contributors"/> add to.</summary>
    public static readonly IReadOnlyList<string> Closed = ["minimal", "vcc", "pds"];

    /// <summary>What the profiles are for, in the order in which they are listed.</summary>
    public static readonly IReadOnlyList<KeyValuePair<string, string>> Descriptions =
    [
        new("full", "Every metric on DE tables or pairs of screens."),
        new(DeKind, "Every metric on DE tables."),
        new(AnnDataKind, "Every metric on pairs of screens."),
        new("minimal", "The few metrics that tell most."),
        new("vcc", "The metrics of the Virtual Cell Challenge 2025."),
        new("pds", "The perturbation discrimination score alone."),
    ];

    /// <summary>Whether a metric of a kind is in an open profile without naming it.</summary>
    public static bool Joins(string kind, string profile) => profile switch
    {
        "full" => kind is DeKind or AnnDataKind,
        DeKind or AnnDataKind => kind == profile,
        _ => false,
    };

    /// <summary>Whether an assembly may put its metrics into a built-in profile.</summary>
    public static bool MayAdd(string assembly, string profile) =>
        Contains(Open, profile) || (Contains(Closed, profile) && Contains(Contributors, assembly));

    /// <summary>Whether a name is that of a built-in profile.</summary>
    public static bool Has(string profile) => Contains(Open, profile) || Contains(Closed, profile);

    private static bool Contains(IReadOnlyList<string> names, string name)
    {
        foreach (var candidate in names)
        {
            if (string.Equals(candidate, name, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
