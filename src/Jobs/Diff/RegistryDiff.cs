using System.Globalization;
using CellEval.Engine;

namespace CellEval.Jobs.Diff;

/// <summary>Compares what two registries declare.</summary>
public static class RegistryDiff
{
    /// <summary>Compares.</summary>
    /// <param name="old">The older registry.</param>
    /// <param name="current">The newer one.</param>
    /// <returns>The differences, in the order of the newer registry, then what is gone; none where both declare the same.</returns>
    public static IReadOnlyList<Difference> Compare(RegistrySnapshot old, RegistrySnapshot current)
    {
        var found = new List<Difference>();
        if (old.Contract != current.Contract)
            found.Add(Changed("contract", old.Contract, current.Contract));

        var gone = old.Metrics.ToDictionary(metric => metric.Name, StringComparer.Ordinal);
        var names = current.Metrics.Select(metric => metric.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var metric in current.Metrics)
        {
            if (gone.Remove(metric.Name, out var same))
            {
                CompareMetrics(same, metric, found);
                continue;
            }

            // A name that exists still is no former name of another metric.
            var former = metric.FormerNames.FirstOrDefault(name => !names.Contains(name) && gone.ContainsKey(name));
            if (former is not null && gone.Remove(former, out var renamed))
            {
                found.Add(new Difference(DifferenceKind.Renamed, former, $"now {metric.Name}"));
                CompareMetrics(renamed, metric, found);
                continue;
            }

            found.Add(new Difference(DifferenceKind.Added, metric.Name, $"{metric.Kind}, version {metric.Version}"));
        }

        found.AddRange(old.Metrics
            .Where(metric => gone.ContainsKey(metric.Name))
            .Select(metric => new Difference(DifferenceKind.Removed, metric.Name, "")));
        CompareSets("profile", "", old.Profiles.Select(profile => profile.Name), current.Profiles.Select(profile => profile.Name), found);
        return found;
    }

    private static void CompareMetrics(MetricSnapshot old, MetricSnapshot current, List<Difference> found)
    {
        var before = found.Count;
        Add("kind", old.Kind, current.Kind);
        Add("best", old.Best, current.Best);
        Add("scalar", Spell(old.Scalar), Spell(current.Scalar));
        CompareOptions(current.Name, old.Options, current.Options, found);
        CompareVariants(old, current, found);
        if (old.Version != current.Version)
            found.Insert(before, Changed($"{current.Name}: version", $"{old.Version}", $"{current.Version}"));
        Add("assembly", old.Assembly, current.Assembly);

        void Add(string what, string was, string now)
        {
            if (was != now)
                found.Add(Changed($"{current.Name}: {what}", was, now));
        }
    }

    private static void CompareOptions(
        string metric, IReadOnlyList<OptionSnapshot> old, IReadOnlyList<OptionSnapshot> current, List<Difference> found)
    {
        CompareSets("option", $"{metric}.", old.Select(option => option.Name), current.Select(option => option.Name), found);
        foreach (var (was, now) in old.Join(current, option => option.Name, option => option.Name, (was, now) => (was, now)))
        {
            if (was.Default != now.Default)
                found.Add(Changed($"{metric}.{now.Name}: default", was.SpellDefault(), now.SpellDefault()));
            if (was.Type != now.Type || was.Nullable != now.Nullable)
                found.Add(Changed($"{metric}.{now.Name}: type", TypeOf(was), TypeOf(now)));
            if (was.Range != now.Range)
                found.Add(Changed($"{metric}.{now.Name}: range", Spell(was.Range), Spell(now.Range)));
            CompareSets("choice", $"{metric}.{now.Name}=", was.Choices, now.Choices, found);
        }
    }

    private static void CompareVariants(MetricSnapshot old, MetricSnapshot current, List<Difference> found)
    {
        // Variants are told apart by what is swept: their names follow that of the metric.
        var gone = old.Variants.ToDictionary(Swept, StringComparer.Ordinal);
        foreach (var now in current.Variants)
        {
            if (!gone.Remove(Swept(now), out var was))
            {
                found.Add(new Difference(DifferenceKind.Added, $"{current.Name}: variant {now.Name}", ""));
                continue;
            }

            if (was.Name != now.Name && old.Name == current.Name)
                found.Add(new Difference(DifferenceKind.Renamed, $"{current.Name}: variant {was.Name}", $"now {now.Name}"));

            // The columns' names begin with the variant's, whose own change has been told.
            AddLists("columns", [.. was.Columns.Select(column => Renamed(column, was.Name, now.Name))], now.Columns);
            AddLists("profiles", was.Profiles, now.Profiles);

            void AddLists(string what, IReadOnlyList<string> before, IReadOnlyList<string> after)
            {
                if (!before.SequenceEqual(after, StringComparer.Ordinal))
                    found.Add(Changed($"{now.Name}: {what}", string.Join(", ", before), string.Join(", ", after)));
            }
        }

        found.AddRange(old.Variants
            .Where(variant => gone.ContainsKey(Swept(variant)))
            .Select(variant => new Difference(DifferenceKind.Removed, $"{current.Name}: variant {variant.Name}", "")));
    }

    private static string Renamed(string column, string old, string current) =>
        column.StartsWith(old, StringComparison.Ordinal) ? current + column[old.Length..] : column;

    private static void CompareSets(
        string what, string owner, IEnumerable<string> old, IEnumerable<string> current, List<Difference> found)
    {
        found.AddRange(current.Except(old).Select(name => new Difference(DifferenceKind.Added, $"{what} {owner}{name}", "")));
        found.AddRange(old.Except(current).Select(name => new Difference(DifferenceKind.Removed, $"{what} {owner}{name}", "")));
    }

    private static string Swept(VariantSnapshot variant) =>
        string.Join(",", variant.Swept.Select(value => $"{value.Name}={value.Value}"));

    private static string TypeOf(OptionSnapshot option) => option.Nullable ? $"{option.Type} or none" : option.Type;

    private static string Spell(RangeSnapshot? range)
    {
        string[] ends =
        [
            range?.Minimum is { } minimum ? $"{(range.MinimumIsExclusive ? "above" : "from")} {Spell(minimum)}" : "",
            range?.Maximum is { } maximum ? $"{(range.MaximumIsExclusive ? "below" : "up to")} {Spell(maximum)}" : "",
        ];
        return string.Join(' ', ends.Where(end => end.Length > 0));
    }

    private static string Spell(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Spell(bool value) => value ? "yes" : "no";

    private static Difference Changed(string what, string was, string now) =>
        new(DifferenceKind.Changed, what, $"{(was.Length == 0 ? "none" : was)} -> {(now.Length == 0 ? "none" : now)}");
}
