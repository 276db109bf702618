using System.Globalization;
using System.Text.RegularExpressions;
using CellEval.Engine;

namespace CellEval.Testing;

/// <summary>Spells results for a snapshot: a line for each column with its metric's version and all values.</summary>
public static partial class ResultText
{
    /// <summary>Spells the results of all metrics of a harness that are in a profile.</summary>
    /// <param name="harness">The metrics.</param>
    /// <param name="input">The input.</param>
    /// <returns>Lines such as <c>overlap_at_50 v1: STAT1=0.5 IRF1=1</c>, in the order of results.</returns>
    public static string Of(MetricHarness harness, MetricInput input) => string.Concat(harness.Registry.Variants
        .Where(variant => variant.Profiles.Count > 0)
        .GroupBy(VariantSelection.ProfileOf)
        .Select(variants => VariantSelection.Only(harness.Registry, variants.Key, [.. variants]))
        .Select(selection => Of(harness.Evaluate(input, selection))));

    /// <summary>Spells results.</summary>
    /// <param name="result">What the evaluator gave.</param>
    /// <returns>One line for each column, in the order of results; a metric that failed has its reason.</returns>
    public static string Of(EvaluationResult result) => string.Concat(
        from outcome in result.Outcomes
        let version = outcome.Variant.Metric.Declaration.Version.ToString(CultureInfo.InvariantCulture)
        from column in outcome.Columns
        let values = outcome.Reason is { } reason ? $"failed: {reason}" : $"{MetricValues.Of(column, result.Perturbations)}"
        select $"{column.Name} v{version}: {values}\n");

    internal static bool IsResult(string line) => ResultLine().IsMatch(line);

    [GeneratedRegex("^[a-zA-Z0-9_]+ v[0-9]+: ")]
    private static partial Regex ResultLine();
}
