using CellEval.Naming;

namespace CellEval.Engine;

/// <summary>The names that metrics, and with them their variants, had before.</summary>
internal sealed class FormerNames
{
    private readonly Dictionary<string, (string Name, RegisteredMetric Metric)> _current = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Collects the former names of all metrics.</summary>
    /// <param name="metrics">The metrics.</param>
    /// <param name="living">Finds the metric that a living name belongs to.</param>
    /// <exception cref="MetricRegistrationException">A former name is that of another metric.</exception>
    public FormerNames(IReadOnlyList<RegisteredMetric> metrics, Func<string, RegisteredMetric?> living)
    {
        foreach (var metric in metrics)
        {
            foreach (var (former, current) in Of(metric))
            {
                if (living(former) is { } taken)
                    throw Clash(former, metric, "is a name of", taken);
                if (!_current.TryAdd(former, (current, metric)) && _current[former].Metric != metric)
                    throw Clash(former, metric, "is also a former name of", _current[former].Metric);
            }
        }
    }

    /// <summary>Finds what a former name stands for now.</summary>
    /// <param name="name">The name, in any case.</param>
    /// <param name="further">Variants of the run that nobody has declared.</param>
    /// <returns>The name of a metric or variant, or null where the name was never one.</returns>
    public string? Find(string name, IEnumerable<MetricVariant> further) => _current.TryGetValue(name, out var current)
        ? current.Name
        : further.FirstOrDefault(variant => OfVariant(variant).Contains(name, StringComparer.OrdinalIgnoreCase))?.Name;

    private static IEnumerable<(string Former, string Current)> Of(RegisteredMetric metric) =>
        metric.Declaration.FormerNames.Select(former => (NameTemplate.DeclarationName(former), metric.Name)).Concat(
            from variant in metric.Variants
            from former in OfVariant(variant)
            select (former, variant.Name));

    private static IReadOnlyList<string> OfVariant(MetricVariant variant) =>
        variant.Metric.Declaration.FormerVariantNames(variant.SweptValues);

    private static MetricRegistrationException Clash(string former, RegisteredMetric metric, string relation, RegisteredMetric other) =>
        new($"The former name '{former}' of {metric.Name} ({metric.Assembly}) {relation} {other.Name} ({other.Assembly}).");
}
