using CellEval.Naming;

namespace CellEval.Engine;

/// <summary>Says that a run lacks screens which some of its metrics need, and which these are.</summary>
internal static class MissingScreens
{
    private const int Named = 3;

    /// <summary>Makes the refusal.</summary>
    /// <param name="variants">What needs a screen that is not given; at least one.</param>
    public static RequestException Of(IEnumerable<MetricVariant> variants)
    {
        MetricVariant[] all = [.. variants];
        string[] metrics = [.. all.Select(variant => variant.Metric).Distinct().Select(NameOf)];
        var isOne = metrics.Length == 1;
        var further = metrics.Length - Named;
        string[] listed = further > 1 ? [.. metrics[..Named], FormattableString.Invariant($"{further} more metrics")] : metrics;

        // The profile of DE tables is no way out for what has joined it.
        var isInDe = Array.Exists(all, variant => variant.Profiles.Contains(BuiltInProfiles.DeKind));
        var otherProfile = isInDe ? ", or" : $", evaluate DE tables alone with the profile '{BuiltInProfiles.DeKind}', or";
        return new RequestException(
            $"{string.Join(", ", listed[..^1])}{(isOne ? "" : " and ")}{listed[^1]} {(isOne ? "needs" : "need")} cells, and not both screens are "
            + $"given: give both{otherProfile} leave {(isOne ? "it" : "them")} out.")
        {
            Settings =
            [
                nameof(EvaluationRequest.Pred), nameof(EvaluationRequest.Real), nameof(MetricSelection.Profile), nameof(MetricSelection.Skip),
            ],
        };
    }

    private static string NameOf(RegisteredMetric metric) =>
        BuiltInProfiles.Contributors.Contains(metric.Assembly) ? metric.Name : $"{metric.Name} of {metric.Assembly}";
}
