using System.Text.Json;

namespace CellEval.Reporting.Reading;

/// <summary>What a run says of one variant of a metric.</summary>
internal sealed record RunMetric
{
    public string? CellType { get; private init; }

    public string? Variant { get; private init; }

    public string? Metric { get; private init; }

    public int? Version { get; private init; }

    public BestValue? Best { get; private init; }

    public string? Description { get; private init; }

    public IReadOnlyList<string> Columns { get; private init; } = [];

    /// <summary>Gets whether it has one value for the run; null where the run does not tell.</summary>
    public bool? IsScalar { get; private init; }

    /// <summary>Gets whether it was computed between two halves of the real screen, not of the prediction.</summary>
    public bool IsOfCeiling { get; private init; }

    public bool IsFailed { get; private init; }

    public string? Reason { get; private init; }

    public static RunMetric Read(JsonElement metric) => new()
    {
        CellType = metric.Spell("cellType"),
        Variant = metric.Spell("variant"),
        Metric = metric.Spell("metric"),
        Version = int.TryParse(metric.Spell("version"), out var version) ? version : null,
        Best = Enum.TryParse<BestValue>(metric.Spell("best"), ignoreCase: true, out var best) ? best : null,
        Description = metric.Spell("description"),
        Columns = [.. metric.Items("columns").Select(JsonText.Spell)],
        IsScalar = metric.Spell("isScalar") switch
        {
            "yes" => true,
            "no" => false,
            _ => null,
        },
        IsOfCeiling = metric.Spell("part") == "ceiling",
        IsFailed = string.Equals(metric.Spell("status"), "failed", StringComparison.OrdinalIgnoreCase),
        Reason = metric.Spell("reason"),
    };
}
