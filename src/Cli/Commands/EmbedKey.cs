using CellEval.Engine;

namespace CellEval.Cli.Commands;

/// <summary>What <c>--embed-key</c> sets: the embedding of two variants of the discrimination score.</summary>
internal static class EmbedKey
{
    private static readonly string[] Variants = ["discrimination_score_l2", "discrimination_score_cosine"];

    /// <summary>Adds the settings for those variants that are part of the run; a user's own settings come later and count.</summary>
    /// <param name="metrics">The user's choice.</param>
    /// <param name="plan">What it plans.</param>
    /// <param name="key">The key of obsm.</param>
    /// <param name="warn">Is told where the key has no effect.</param>
    public static MetricSelection AddTo(MetricSelection metrics, RunPlan plan, string key, Action<string> warn)
    {
        string[] planned = [.. Variants.Where(name => plan.Metrics.Any(metric => metric.Variant.Name == name))];
        if (planned.Length == 0)
            warn($"--embed-key has no effect: neither {string.Join(" nor ", Variants)} is part of this run.");
        return metrics with
        {
            Settings = [.. planned.Select(name => new OptionSetting(name, "embed_key", ParameterText.OfText(key))), .. metrics.Settings],
        };
    }
}
