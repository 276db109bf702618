using CellEval.Engine;
using CellEval.Naming;

namespace CellEval.Jobs;

/// <summary>Compares models by their results against one real screen: the job behind <c>celleval compare</c>.</summary>
public static class CompareJob
{
    /// <summary>Reads all results and compares the metrics that all have.</summary>
    /// <param name="request">The results.</param>
    /// <param name="registry">Knows which values are better, and which metrics have one value for a run.</param>
    /// <param name="progress">Is told how far the job is; may be null.</param>
    /// <param name="cancellationToken">Stops the comparison.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="RequestException">There are fewer than two models, or two of one name.</exception>
    /// <exception cref="InputException">
    /// A folder has no results, a file cannot be read, perturbations differ, or the models have nothing in common.
    /// </exception>
    public static CompareResult Run(
        CompareRequest request,
        MetricRegistry registry,
        IProgress<EvaluationProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(registry);
        RequireNames(request.Folders);
        var reading = new StageProgress(progress, "reading results");
        var models = new ModelResults[request.Folders.Count];
        for (var i = 0; i < models.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            models[i] = ModelResults.Read(request.Folders[i]);
            reading.Report((i + 1.0) / models.Length);
        }

        var warnings = new List<string>();
        var perturbations = SharedPerturbations(models, request.Intersect, warnings);
        var columns = SharedColumns(models, warnings);
        WarnOfUnknown(columns, registry, warnings);

        var comparing = new StageProgress(progress, "comparing metrics");
        var metrics = new List<ComparedMetric>();
        foreach (var column in columns)
        {
            cancellationToken.ThrowIfCancellationRequested();
            metrics.Add(MetricComparison.Of(
                column,
                registry.FindVariantOfColumn(column)?.Metric.Declaration,
                models.Select(model => model.IsScalar(column)).FirstOrDefault(told => told is not null),
                Array.ConvertAll(models, model => (model.Name, model.Values(column, perturbations))),
                request,
                cancellationToken));
            comparing.Report((double)metrics.Count / columns.Count);
        }

        ComparedMetric[] ranked = [.. metrics.Where(metric => metric.Models[0].Rank is not null)];
        return new CompareResult
        {
            Models = [.. models.Select(model => model.Name)],
            Perturbations = perturbations.Length,
            Level = request.Bootstrap.Level,
            Metrics = metrics,
            AverageRanks = [.. models.Select((_, place) => ranked.Sum(metric => metric.Models[place].Rank!.Value) / ranked.Length)],
            Warnings = warnings,
        };
    }

    private static void RequireNames(IReadOnlyList<ComparedFolder> folders)
    {
        if (folders.Count < 2)
            throw new RequestException("A comparison takes the results of two models or more: name their folders.");
        if (folders.GroupBy(folder => folder.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { } same)
        {
            throw new RequestException(
                $"{string.Join(" and ", same.Select(folder => folder.Path))} are both called '{same.Key}'. Give each model a name of its own, by --names.");
        }
    }

    private static string[] SharedPerturbations(ModelResults[] models, bool intersect, List<string> warnings)
    {
        // In the order of a run's results, whatever wrote the files: resamples are drawn by place.
        string[] shared =
        [
            .. models.Skip(1)
                .Aggregate<ModelResults, IEnumerable<string>>(
                    models[0].Perturbations, (common, model) => common.Intersect(model.Perturbations, StringComparer.Ordinal))
                .Order(CodePointComparer.Instance),
        ];
        foreach (var other in models.Skip(1))
        {
            if (!intersect
                && NameDifference.Describe(models[0].Name, models[0].Perturbations, other.Name, other.Perturbations) is { } difference)
            {
                throw new InputException(
                    $"The results have different perturbations: {difference}. Evaluate all models against the same real screen, or compare "
                    + "by --intersect over the perturbations that all have.");
            }
        }

        if (shared.Length == 0)
            throw new InputException("The results have no perturbation in common. Evaluate all models against the same real screen.");
        foreach (var model in models.Where(model => model.Perturbations.Count > shared.Length))
        {
            warnings.Add(
                $"Left out of {model.Name}, because not all models have them: "
                + $"{NameSample.Of([.. model.Perturbations.Except(shared, StringComparer.Ordinal)])}. One value for a run is still of all.");
        }

        return shared;
    }

    private static List<string> SharedColumns(ModelResults[] models, List<string> warnings)
    {
        List<string> shared = [.. models[0].Columns.Where(column => Array.TrueForAll(models, model => model.Columns.Contains(column)))];
        if (shared.Count == 0)
            throw new InputException("The results have no metric in common. Evaluate all models with the same profile.");
        string[] others = [.. models.SelectMany(model => model.Columns).Distinct(StringComparer.Ordinal).Except(shared, StringComparer.Ordinal)];
        if (others.Length > 0)
            warnings.Add($"Left out, because not all models have them: {NameSample.Of(others)}.");
        return shared;
    }

    private static void WarnOfUnknown(List<string> columns, MetricRegistry registry, List<string> warnings)
    {
        string[] unknown = [.. columns.Where(column => registry.FindVariantOfColumn(column) is null)];
        if (unknown.Length > 0)
            warnings.Add($"Without a rank, because no such metric is registered: {NameSample.Of(unknown)}.");
    }
}
