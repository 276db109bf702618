using System.Globalization;
using System.Text;
using CellEval.Engine;

namespace CellEval.Testing;

/// <summary>Spells what plugins declare, for a snapshot: whatever a user could come to rely on.</summary>
public static class RegistryText
{
    /// <summary>Spells the metrics of a harness.</summary>
    /// <param name="harness">The metrics.</param>
    /// <returns>A paragraph for each metric, in the order of results.</returns>
    public static string Of(MetricHarness harness) => Of(harness.Registry);

    /// <summary>Spells the metrics of a registry.</summary>
    /// <param name="registry">The registry.</param>
    /// <returns>A paragraph for each metric, in the order of results.</returns>
    public static string Of(MetricRegistry registry) =>
        string.Join('\n', registry.Metrics.Select(metric => Describe(registry, metric)));

    private static string Describe(MetricRegistry registry, RegisteredMetric metric)
    {
        var declaration = metric.Declaration;
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{metric.Name} v{declaration.Version} ({metric.Assembly})\n")
            .Append(CultureInfo.InvariantCulture, $"  {declaration.Description}\n")
            .Append(CultureInfo.InvariantCulture, $"  kind {declaration.Kind}, best {declaration.Best}, order {declaration.Order}\n")
            .Append(CultureInfo.InvariantCulture, $"  contexts {string.Join(", ", declaration.Contexts.Select(type => type.Name))}\n");
        if (declaration.FormerNames.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"  formerly {string.Join(", ", declaration.FormerNames)}\n");
        foreach (var variant in metric.Variants)
        {
            text.Append(CultureInfo.InvariantCulture, $"  variant {variant.Name}: columns {string.Join(", ", variant.Columns)}; ")
                .Append(CultureInfo.InvariantCulture, $"profiles {string.Join(", ", variant.Profiles)}\n");
        }

        foreach (var parameter in declaration.Parameters)
        {
            var what = parameter.IsSwept ? "swept" : "option";
            var value = parameter.IsSwept ? "" : $" = {ParameterText.Spell(parameter, parameter.DefaultValue)}";
            var values = registry.DescribeValues(parameter);
            var meaning = parameter.Description.Length == 0 ? "" : $": {parameter.Description}";
            text.Append(CultureInfo.InvariantCulture, $"  {what} {parameter.Name}{value} ({values}){meaning}\n");
        }

        return text.ToString();
    }
}
