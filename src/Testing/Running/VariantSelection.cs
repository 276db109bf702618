using System.Globalization;
using CellEval.Engine;

namespace CellEval.Testing;

/// <summary>Selections of some variants and nothing else.</summary>
/// <param name="Metrics">The selection.</param>
/// <param name="Column">The column that is asked for, or the variant where none is named.</param>
/// <param name="Names">What each column of the variant is asked for by.</param>
internal sealed record VariantSelection(MetricSelection Metrics, string Column, IReadOnlyList<string> Names)
{
    /// <summary>Selects one variant by its name, one of its columns, or the values of its swept parameters.</summary>
    public static VariantSelection Of(
        MetricRegistry registry, string name, IReadOnlyList<(string Option, object? Value)> options)
    {
        if (name.Split(':') is [_, _, ..] parts)
        {
            var request = string.Join(':', parts[..2]);
            var further = VariantRequest.Parse(request);
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
                parts is [_, _, var output] ? $"{wanted.Name}_{output}" : parts.Length == 2 ? wanted.Name : name,
                [.. wanted.Columns.Select(column => column == wanted.Name ? request : $"{request}:{column[(wanted.Name.Length + 1)..]}")]);
        }

        var variant = registry.FindVariant(name)
            ?? registry.Variants.FirstOrDefault(existing => existing.Columns.Contains(name, StringComparer.OrdinalIgnoreCase))
            ?? throw Unknown(name, registry.Variants.Select(existing => existing.Name));
        var selection = Only(registry, ProfileOf(variant), [variant]);
        return new(selection with { Settings = Settings(variant.Metric, variant.Name, options) }, name, [.. variant.Columns]);
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
