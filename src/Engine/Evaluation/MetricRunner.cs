using System.Diagnostics;
using CellEval.SourceGenModel;

namespace CellEval.Engine;

/// <summary>Calls the metrics of a run one after another; one that fails stops no other.</summary>
internal sealed class MetricRunner(PerturbationList perturbations, RunScope scope, IServiceProvider services)
{
    public IReadOnlyList<MetricOutcome> Run(
        IReadOnlyList<PlannedMetric> metrics,
        RunMessages messages,
        IProgress<MetricOutcome>? listener,
        CancellationToken cancellationToken)
    {
        var progress = messages.Stage("computing metrics");
        var resolved = new Dictionary<Type, object>();
        var outcomes = new List<MetricOutcome>(metrics.Count);
        for (var i = 0; i < metrics.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var outcome = Call(metrics[i], resolved, cancellationToken);
            outcomes.Add(outcome);
            listener?.Report(outcome);
            progress.Report((i + 1.0) / metrics.Count);
        }

        return outcomes;
    }

    private MetricOutcome Call(PlannedMetric metric, Dictionary<Type, object> resolved, CancellationToken cancellationToken)
    {
        var declaration = metric.Variant.Metric.Declaration;
        var start = Stopwatch.GetTimestamp();
        if (declaration.Contexts.Select(scope.FailureOf).FirstOrDefault(failure => failure is not null) is { } failed)
            return Failed(metric.Variant, failed.Reason, failed.Exception, start);
        try
        {
            var result = declaration.Invoke(new MetricCall(
                [.. declaration.Contexts.Select(scope.GetContext)],
                metric.Values,
                [.. declaration.Services.Select(service => Resolve(service, resolved))],
                cancellationToken));
            var columns = Columns(metric.Variant, result);
            var hasValue = columns.Any(column => column.Scalar.HasValue || column.Scores!.Present.Contains(true));
            var status = hasValue ? MetricStatus.Value : MetricStatus.Missing;
            return new MetricOutcome(metric.Variant, status, null, columns, Stopwatch.GetElapsedTime(start));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            return Failed(metric.Variant, exception.Message, exception, start);
        }
    }

    // Once for each run: metrics that take a service share it, also where the host registered it as transient.
    private object Resolve(Type service, Dictionary<Type, object> resolved)
    {
        if (!resolved.TryGetValue(service, out var instance))
        {
            instance = services.GetService(service) ?? throw new InvalidOperationException($"There is no service {service}.");
            resolved.Add(service, instance);
        }

        return instance;
    }

    private static MetricOutcome Failed(MetricVariant variant, string reason, Exception exception, long start) => new(
        variant,
        MetricStatus.Failed,
        reason,
        [.. variant.Columns.Select(name => new ResultColumn(name, null, null))],
        Stopwatch.GetElapsedTime(start))
    {
        Exception = exception,
    };

    private ResultColumn[] Columns(MetricVariant variant, MetricResult result)
    {
        if (result.Scalar is { } scalar)
            return [new ResultColumn(variant.Columns[0], scalar, null)];

        foreach (var scores in result.Scores)
        {
            if (scores.Perturbations != perturbations)
                throw new InvalidOperationException($"{variant.Name} returned scores of other perturbations than the run's.");
        }

        return [.. variant.Columns.Zip(result.Scores, (name, scores) => new ResultColumn(name, null, scores))];
    }
}
