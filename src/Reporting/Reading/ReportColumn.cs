using CellEval.Numerics;

namespace CellEval.Reporting.Reading;

/// <summary>A column of results with all that is known of it.</summary>
internal sealed record ReportColumn
{
    public required string Name { get; init; }

    /// <summary>The metric without swept values; the column's own name where the metric is not known.</summary>
    public required string Metric { get; init; }

    public string Description { get; init; } = "";

    /// <summary>Null where the metric is not known.</summary>
    public BestValue? Best { get; init; }

    public bool IsScalar { get; init; }

    public int? Version { get; init; }

    /// <summary>A value for each perturbation; empty where only the ceiling was computed.</summary>
    public required IReadOnlyList<double?> Values { get; init; }

    public SummaryStatistics Statistics { get; init; }

    /// <summary>The mean that is shown: over perturbations, or a scalar's one value.</summary>
    public double? Mean => Statistics.Mean;

    public (double Low, double High)? Interval { get; init; }

    public double? Ceiling { get; init; }

    public double? Baseline { get; init; }

    /// <summary>Why there is no value; null where the metric did not fail.</summary>
    public string? Failure { get; init; }

    public bool HasValues => Statistics.Count > 0;

    public bool IsDirected => Best is not (null or BestValue.None);

    /// <summary>The values that can be drawn.</summary>
    public IEnumerable<double> Finite => Values.OfType<double>().Where(double.IsFinite);
}
