using CellEval.Engine;

namespace CellEval.Reporting.Reading;

/// <summary>Says what a column is: as the run says, else as the registry does.</summary>
internal sealed class KnownMetrics(RunDescription? run, MetricRegistry registry)
{
    private readonly Dictionary<string, RunMetric> _ofColumn = (run?.Metrics ?? [])
        .OrderBy(metric => metric.IsOfCeiling)
        .SelectMany(metric => metric.Columns.Select(column => (column, metric)))
        .GroupBy(pair => pair.column, StringComparer.Ordinal)
        .ToDictionary(pairs => pairs.Key, pairs => pairs.First().metric, StringComparer.Ordinal);

    public ReportColumn Describe(string column, IReadOnlyList<double?> values)
    {
        var recorded = _ofColumn.GetValueOrDefault(column);
        var declared = (registry.FindVariantOfColumn(column)?.Metric ?? registry.FindMetric(recorded?.Metric ?? Stem(column)))?.Declaration;
        return new ReportColumn
        {
            Name = column,
            Metric = recorded?.Metric ?? declared?.Name ?? column,
            Description = recorded?.Description ?? declared?.Description ?? "",
            Best = recorded?.Best ?? declared?.Best,
            Version = recorded?.Version,
            IsScalar = recorded?.IsScalar ?? declared?.IsScalar ?? false,
            Values = values,
        };
    }

    // A further variant such as overlap_at_1000 is declared nowhere.
    private static string Stem(string column)
    {
        var at = column.LastIndexOf("_at_", StringComparison.Ordinal);
        return at < 0 ? column : column[..at];
    }
}
