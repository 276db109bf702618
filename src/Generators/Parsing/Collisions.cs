using CellEval.Generators.Models;
using CellEval.Naming;

namespace CellEval.Generators.Parsing;

/// <summary>Finds names that two declarations of an assembly claim, ignoring case.</summary>
internal static class Collisions
{
    private const string Former = "former name";

    /// <summary>Sorts metrics as the generated table does; of two that collide the later one is skipped.</summary>
    public static IReadOnlyList<T> Sort<T>(IEnumerable<T> metrics, Func<T, MetricModel> model) =>
    [
        .. metrics
            .OrderBy(metric => model(metric).Order)
            .ThenBy(metric => model(metric).Name, StringComparer.Ordinal)
            .ThenBy(metric => model(metric).Method, StringComparer.Ordinal)
            .ThenBy(metric => string.Join(",", model(metric).Arguments), StringComparer.Ordinal),
    ];

    /// <summary>Sorts strategies as the generated table does.</summary>
    public static IReadOnlyList<T> Sort<T>(IEnumerable<T> strategies, Func<T, StrategyModel> model) =>
    [
        .. strategies
            .OrderBy(strategy => model(strategy).Name, StringComparer.Ordinal)
            .ThenBy(strategy => model(strategy).Type, StringComparer.Ordinal),
    ];

    /// <summary>Finds the collisions of sorted metrics.</summary>
    public static IReadOnlyList<Collision> Between(IReadOnlyList<MetricModel> metrics)
    {
        var collisions = new List<Collision>();
        var owners = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < metrics.Count; i++)
        {
            if (OwnColumn(metrics[i]) is { } own)
                collisions.Add(new(i, $"has '{own}' twice: two of its variants write a column of this name or are called so"));
            else
                Claim(metrics, i, LiveNames(metrics[i]), "name", owners, collisions);
        }

        // What is in use wins over what was in use, wherever it stands.
        for (var i = 0; i < metrics.Count; i++)
        {
            string[] declared = [.. metrics[i].FormerNames.Select(NameTemplate.DeclarationName)];
            string[] formerNames =
                [.. metrics[i].Variants.SelectMany(variant => variant.FormerNames).Distinct(StringComparer.OrdinalIgnoreCase)];
            var live = formerNames.FirstOrDefault(name => owners.TryGetValue(name, out var owner) && owner == i);
            if (declared.Distinct(StringComparer.OrdinalIgnoreCase).Count() < declared.Length)
                collisions.Add(new(i, $"has the former names {string.Join(", ", declared)}, of which two are the same"));
            else if (live is not null)
                collisions.Add(new(i, $"has the former name '{live}', and is still called so"));
            else
                Claim(metrics, i, formerNames, Former, owners, collisions);
        }

        return collisions;
    }

    /// <summary>Finds the collisions of strategies sorted by class.</summary>
    public static IReadOnlyList<Collision> Between(IReadOnlyList<StrategyModel> strategies)
    {
        var collisions = new List<Collision>();
        var owners = new Dictionary<(string Interface, string Name), string>();
        for (var i = 0; i < strategies.Count; i++)
        {
            var (name, type) = (strategies[i].Name, strategies[i].Type);
            if (strategies[i].Interfaces.FirstOrDefault(strategy => owners.ContainsKey((strategy, name))) is { } taken)
            {
                var owner = CodeNames.InMessages(owners[(taken, name)]);
                collisions.Add(new(i, $"has the name '{name}', which the strategy '{owner}' has already"));
                continue;
            }

            foreach (var strategy in strategies[i].Interfaces)
                owners.Add((strategy, name), type);
        }

        return collisions;
    }

    private static IEnumerable<string> LiveNames(MetricModel metric) =>
        metric.Variants
            .SelectMany(variant => variant.Columns.Append(variant.Name))
            .Append(metric.Name)
            .Distinct(StringComparer.OrdinalIgnoreCase);

    private static string? OwnColumn(MetricModel metric)
    {
        var variants = metric.Variants.Select(variant => variant.Name);
        var names = new HashSet<string>(variants, StringComparer.OrdinalIgnoreCase);
        return metric.Outputs.Count == 0
            ? null
            : metric.Variants.SelectMany(variant => variant.Columns).FirstOrDefault(column => !names.Add(column));
    }

    private static void Claim(
        IReadOnlyList<MetricModel> metrics,
        int index,
        IEnumerable<string> names,
        string what,
        Dictionary<string, int> owners,
        List<Collision> collisions)
    {
        List<string> claimed = [.. names];
        if (claimed.FirstOrDefault(owners.ContainsKey) is { } taken)
        {
            var other = metrics[owners[taken]].Name;
            var owner = other == metrics[index].Name ? "another metric" : $"the metric '{other}'";
            var hadIt = what == Former ? "has or had" : "has";
            collisions.Add(new(index, $"has the {what} '{taken}', which {owner} {hadIt} already"));
            return;
        }

        foreach (var name in claimed)
            owners.Add(name, index);
    }
}
