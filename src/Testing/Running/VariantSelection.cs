using System.Globalization;
using CellEval.Engine;

namespace CellEval.Testing;

/// <summary>Selections of some variants and nothing else.</summary>
internal sealed record VariantSelection(MetricSelection Metrics, string Column)
{
    /// <summary>Selects one variant by its name, one of its columns, or the values of its swept parameters.</summary>
    public static VariantSelection Of(
        MetricRegistry registry, string name, IReadOnlyList<(string Option, object? Value)> options)
    {
        if (name.Contains(':', StringComparison.Ordinal))
        {
            var further = VariantRequest.Parse(name);
            var wanted = RunPlan.Variant(registry, further);
            var metric = wanted.Metric;
            var profile = metric.Variants[0].Profiles is [var first, ..] ? first : registry.Profiles[0].Name;
            var others = registry.Profile(profile).Variants.Where(variant => variant != wanted).Select(variant => variant.Name);
            return new(
                new MetricSelection
                {
                    Profile = profile,
                    Skip = [.. others],
                    FurtherVariants = [further],
                    Settings = Settings(metric, metric.Name, options),
                },
                wanted.Name);
        }

        var variant = registry.FindVariant(name)
            ?? registry.Variants.FirstOrDefault(existing => existing.Columns.Contains(name, StringComparer.OrdinalIgnoreCase))
            ?? throw Unknown(name, registry.Variants.Select(existing => existing.Name));
        var selection = Only(registry, ProfileOf(variant), [variant]);
        return new(selection with { Settings = Settings(variant.Metric, variant.Name, options) }, name);
    }

    /// <summary>Selects some variants of a profile.</summary>
    public static MetricSelection Only(
        MetricRegistry registry, string profile, IReadOnlyCollection<MetricVariant> variants) => new()
        {
            Profile = profile,
            Skip = [.. registry.Profile(profile).Variants.Except(variants).Select(other => other.Name)],
        };

    /// <summary>Gets a profile that holds the variant.</summary>
    public static string ProfileOf(MetricVariant variant) => variant.Profiles is [var first, ..]
        ? first
        : throw new ArgumentException(
            $"{variant.Name} is in no profile, so no run computes it: put it into one with [InProfile].", nameof(variant));

    private static OptionSetting[] Settings(
        RegisteredMetric metric, string name, IReadOnlyList<(string Option, object? Value)> options) =>
        [.. options.Select(option => new OptionSetting(name, option.Option, Spell(metric, option.Option, option.Value)))];

    // An option that does not exist, or a value of another type, is refused where the run is planned.
    private static string Spell(RegisteredMetric metric, string option, object? value) =>
        metric.Options.FirstOrDefault(known => known.Name == option) is { } declared && value is not null
            ? ParameterText.Spell(declared, value)
            : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static RequestException Unknown(string name, IEnumerable<string> existing) =>
        new($"There is no metric '{name}'. There is: {string.Join(", ", existing)}.");
}
