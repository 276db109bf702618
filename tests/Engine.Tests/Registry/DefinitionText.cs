using System.Globalization;

namespace CellEval.Engine.Tests;

/// <summary>
/// What defines each column's numbers, a line each: the column, the version of its metric, the defaults of its options, and its
/// numbers on a pair of screens that never changes, to ten digits.
/// </summary>
internal static class DefinitionText
{
    public static string Of(EvaluationResult result, RegistrySnapshot registry)
    {
        var metrics = registry.Metrics.ToDictionary(metric => metric.Name, StringComparer.Ordinal);
        var lines =
            from outcome in result.Outcomes
            let metric = metrics[outcome.Variant.Metric.Name]
            let options = string.Join(",", metric.Options.Select(option => $"{option.Name}={option.Default}"))
            from column in outcome.Columns
            let numbers = Enumerable.Range(0, result.Perturbations.Count).Select(p => Spell(column[p]))
            select $"{column.Name} v{metric.Version} [{options}] {string.Join(" ", numbers)}\n";
        return string.Concat(lines);
    }

    /// <summary>
    /// Finds columns whose definition changed while the version stayed. An option more, whose default gives the same numbers as
    /// before, is no change.
    /// </summary>
    /// <returns>A sentence for each, saying what to do.</returns>
    public static IEnumerable<string> Violations(string accepted, string current) =>
        from was in Parse(accepted)
        join now in Parse(current) on was.Column equals now.Column
        where was.Version == now.Version && !Keeps(was.Definition, now.Definition)
        select $"The definition of {now.Column} changed, but its version is {now.Version} as before. If the change is meant, raise "
            + "Version in the metric's [Metric] and accept the new snapshot; if not, the change is a mistake.\n"
            + $"    accepted: {was.Definition}\n    now:      {now.Definition}";

    private static bool Keeps(string was, string now)
    {
        var (wasParts, nowParts) = (was.Split("] ", 2), now.Split("] ", 2));
        string[] options = nowParts[0].TrimStart('[').Split(',');
        return wasParts[1] == nowParts[1]
            && wasParts[0].TrimStart('[').Split(',', StringSplitOptions.RemoveEmptyEntries).All(options.Contains);
    }

    private static IEnumerable<(string Column, string Version, string Definition)> Parse(string text) =>
        from line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        let parts = line.Split(' ', 3)
        select (parts[0], parts[1], parts[2]);

    private static string Spell(double? value) => value is { } number ? number.ToString("G10", CultureInfo.InvariantCulture) : "missing";
}
