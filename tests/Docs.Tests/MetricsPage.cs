using System.Globalization;
using System.Text;
using CellEval.Engine;
using CellEval.SourceGenModel;

namespace CellEval.Docs.Tests;

/// <summary>The page of all profiles and metrics, as the registry tells them.</summary>
internal static class MetricsPage
{
    private const string Start = """
        # Metrics and profiles

        What `celleval run` computes. A test writes this page from the registry, which `celleval metrics` shows, `--json` for programs; metrics of
        [plugins](plugins.md) stand beside these. Numbers are those of cell-eval 0.8.2.

        `results.csv` has a row for each perturbation and a column for each metric below. An empty field is a value that there is not, such as a
        correlation of nothing: means leave it out. `NaN` is one that was computed and is no number, such as a correlation of constants: it makes the
        mean NaN, as in cell-eval. `inf` and `-inf` are infinite. A metric with one value for the run has it in every row. The column of a
        metric that failed is empty; the run then ends with 1, and `run.json` and the report say why.

        The *effect* of a perturbation is its mean expression less that of the control. A gene is *significant* where its fdr is below `fdr_threshold`.
        *Best* is what a perfect prediction scores.


        """;

    public static string Of(MetricRegistry registry)
    {
        var page = new StringBuilder(Start.ReplaceLineEndings("\n"));
        page.Append("## Profiles\n\n| `--profile` | holds | metrics |\n| --- | --- | --- |\n");
        foreach (MetricProfile profile in registry.Profiles)
            page.Append(CultureInfo.InvariantCulture, $"| `{profile.Name}` | {profile.Description} | {Variants(profile)} |\n");
        page.Append("\nNames are combined with signs: `--profile full,-clustering_agreement`, `--profile minimal,+pr_auc`.\n");
        foreach ((string kind, string title) in new[] { ("de", "Metrics on differential expression"), ("anndata", "Metrics on pairs of screens") })
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n");
            foreach (RegisteredMetric metric in registry.Metrics.Where(metric => metric.Kind == kind))
                Append(page, registry, metric);
        }

        return page.ToString();
    }

    private static string Variants(MetricProfile profile) =>
        profile.Variants.Count > 12
            ? string.Create(CultureInfo.InvariantCulture, $"{profile.Variants.Count}")
            : string.Join(", ", profile.Variants.Select(variant => $"`{variant.Name}`"));

    private static void Append(StringBuilder page, MetricRegistry registry, RegisteredMetric metric)
    {
        MetricDeclaration declaration = metric.Declaration;
        string best = declaration.Best switch
        {
            BestValue.Zero => "0",
            BestValue.One => "1",
            _ => "none, for its values say nothing by themselves",
        };
        page.Append(CultureInfo.InvariantCulture, $"\n### {metric.Name}\n\n{metric.Description}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"Best: {best}. {(declaration.IsScalar ? "One value for the run" : "A value for each perturbation")}. ");
        page.Append(CultureInfo.InvariantCulture, $"Version {metric.Version}. Columns: {Columns(metric)}.\n");
        ParameterDeclaration[] options = [.. metric.Options];
        if (options.Length == 0)
            return;
        page.Append("\n| option | default | takes | means |\n| --- | --- | --- | --- |\n");
        foreach (ParameterDeclaration option in options)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| `{option.Name}` | `{ParameterText.Spell(option, option.DefaultValue)}` | {registry.DescribeValues(option)} | {option.Description} |\n");
        }
    }

    private static string Columns(RegisteredMetric metric) =>
        string.Join(", ", metric.Variants.SelectMany(variant => variant.Columns).Select(column => $"`{column}`"));
}
