using CellEval.Engine;
using CellEval.Numerics;
using CellEval.Reporting.Ranking;

namespace CellEval.Reporting.Reading;

/// <summary>Reads the files of one cell type.</summary>
internal sealed class SectionReader(ResultFolder folder, ResultFolder? baseline, RunDescription? run, KnownMetrics metrics)
{
    /// <summary>Best and worst: so many of each have their effects drawn.</summary>
    private const int Shown = 3;

    private const double SignificantFdr = 0.05;

    /// <param name="prefix">What stands before the names of the files; empty where the run was not split.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public ResultSection Read(string prefix, CancellationToken cancellationToken)
    {
        var ceilings = Means(folder, prefix + "agg_ceiling_results.csv");
        var baselines = baseline is null ? null : Means(baseline, prefix + "agg_results.csv");
        var intervals = Intervals(prefix + "agg_ci.csv");
        var cellType = CellType(prefix);
        var failures = (run?.Metrics ?? [])
            .Where(metric => metric is { IsFailed: true, IsOfCeiling: false } && metric.CellType == cellType)
            .SelectMany(metric => metric.Columns.Select(column => (column, Reason: metric.Reason ?? "")))
            .GroupBy(failure => failure.column, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().Reason, StringComparer.Ordinal);

        var (perturbations, columns) = Values(prefix + "results.csv", ceilings?.Keys ?? Enumerable.Empty<string>());
        columns =
        [
            .. columns.Select(column => column with
            {
                Interval = intervals?.GetValueOrDefault(column.Name),
                Ceiling = ceilings?.GetValueOrDefault(column.Name),
                Baseline = baselines?.GetValueOrDefault(column.Name),
                Failure = failures.GetValueOrDefault(column.Name),
            }),
        ];
        var ranking = PerturbationRanking.Of(perturbations, columns);
        return new ResultSection
        {
            CellType = cellType,
            Perturbations = perturbations,
            Columns = columns,
            HasIntervals = intervals is not null,
            HasCeiling = ceilings is not null,
            HasBaseline = baselines is not null,
            Ranking = ranking,
            Effects = Effects(prefix, ranking, cancellationToken),
        };
    }

    // File names have '-' in the place of what separates folders; the run knows the name itself.
    private string? CellType(string prefix)
    {
        if (prefix.Length == 0)
            return null;
        return run?.Metrics.Select(metric => metric.CellType).OfType<string>().FirstOrDefault(cellType => CellTypePrefix.Of(cellType) == prefix)
            ?? prefix[..^1];
    }

    private (IReadOnlyList<string> Perturbations, ReportColumn[] Columns) Values(string file, IEnumerable<string> withoutValues)
    {
        if (!folder.Has(file))
            return ([], [.. withoutValues.Select(name => metrics.Describe(name, []))]);
        var table = TextTable.Read(folder, file);
        var names = table.Column("perturbation");
        var columns = Enumerable.Range(0, table.Columns.Count).Where(column => column != names).Select(column =>
        {
            double?[] values = [.. table.Rows.Select(row => table.Number(row, column))];
            return metrics.Describe(table.Columns[column], values) with
            {
                Statistics = SummaryStatistics.Describe(
                    [.. values.Select(value => value ?? double.NaN)], [.. values.Select(value => value.HasValue)]),
            };
        });
        return ([.. table.Rows.Select(row => row[names])], [.. columns]);
    }

    // An aggregate has a row called mean; a ceiling has one row without a name.
    private static Dictionary<string, double?>? Means(ResultFolder folder, string file)
    {
        if (!folder.Has(file))
            return null;
        var table = TextTable.Read(folder, file);
        var named = table.Columns.Contains("statistic") ? table.Column("statistic") : -1;
        var row = table.Rows.FirstOrDefault(row => named < 0 || row[named] == "mean")
            ?? throw new InputException($"{file}: there is no row of means.");
        var means = new Dictionary<string, double?>(StringComparer.Ordinal);
        for (var column = 0; column < table.Columns.Count; column++)
        {
            if (column != named)
                means.TryAdd(table.Columns[column], table.Number(row, column) is { } mean && !double.IsNaN(mean) ? mean : null);
        }

        return means;
    }

    private Dictionary<string, (double, double)?>? Intervals(string file)
    {
        if (!folder.Has(file))
            return null;
        var table = TextTable.Read(folder, file);
        var (name, low, high) = (table.Column("metric"), table.Column("ci_low"), table.Column("ci_high"));
        var intervals = new Dictionary<string, (double, double)?>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var isThere = table.Number(row, low) is { } from && table.Number(row, high) is { } to && double.IsFinite(from) && double.IsFinite(to);
            intervals.TryAdd(row[name], isThere ? (table.Number(row, low)!.Value, table.Number(row, high)!.Value) : null);
        }

        return intervals;
    }

    private List<PerturbationEffect>? Effects(
        string prefix, IReadOnlyList<RankedPerturbation> ranking, CancellationToken cancellationToken)
    {
        RankedPerturbation[] shown = ranking.Count <= 2 * Shown ? [.. ranking] : [.. ranking.Take(Shown), .. ranking.TakeLast(Shown)];
        string[] names = [.. shown.Select(perturbation => perturbation.Name).Distinct(StringComparer.Ordinal)];
        if (names.Length == 0
            || DeEffects.Read(folder, prefix + "real_de", names, cancellationToken) is not { } real
            || DeEffects.Read(folder, prefix + "pred_de", names, cancellationToken) is not { } pred)
        {
            return null;
        }

        return [.. shown.Select(perturbation => Effect(perturbation, real[perturbation.Name], pred[perturbation.Name]))];
    }

    private static PerturbationEffect Effect(
        RankedPerturbation perturbation,
        IReadOnlyDictionary<string, (float Log2FoldChange, float Fdr)> real,
        IReadOnlyDictionary<string, (float Log2FoldChange, float Fdr)> pred)
    {
        var genes = Genes(real, pred);
        return new PerturbationEffect(perturbation, genes, real.Keys.Count(pred.ContainsKey) - genes.Length);
    }

    private static GeneEffect[] Genes(
        IReadOnlyDictionary<string, (float Log2FoldChange, float Fdr)> real,
        IReadOnlyDictionary<string, (float Log2FoldChange, float Fdr)> pred) =>
    [
        .. real.OrderBy(gene => gene.Key, StringComparer.Ordinal)
            .Where(gene => pred.ContainsKey(gene.Key))
            .Select(gene => (Real: gene.Value, Pred: pred[gene.Key]))
            .Where(gene => float.IsFinite(gene.Real.Log2FoldChange) && float.IsFinite(gene.Pred.Log2FoldChange))
            .Select(gene => new GeneEffect(
                gene.Real.Log2FoldChange, gene.Pred.Log2FoldChange, gene.Real.Fdr < SignificantFdr, gene.Pred.Fdr < SignificantFdr)),
    ];
}
