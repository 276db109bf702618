using System.Diagnostics;
using CellEval.SourceGenModel;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Engine;

/// <summary>Calls the metrics of a run one after another; one that fails stops no other.</summary>
internal sealed class MetricRunner(
    PerturbationList perturbations, RunScope scope, IServiceProvider services, TimeSpan? timeout = null)
{
    private readonly IStrayOutput? _strayOutput = services.GetService<IStrayOutput>();

    public IReadOnlyList<MetricOutcome> Run(
        IReadOnlyList<PlannedMetric> metrics,
        RunMessages messages,
        IProgress<MetricOutcome>? listener,
        CancellationToken cancellationToken)
    {
        var progress = messages.Stage("computing metrics", metrics.Count, "metrics");
        WarnOfOutput(null, messages);
        var resolved = new Dictionary<Type, object>();
        var outcomes = new List<MetricOutcome>(metrics.Count);
        for (var i = 0; i < metrics.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var planned = metrics[i];
            _strayOutput?.Begin(planned.Variant.Name);
            var outcome = RunTelemetry.TraceMetric(planned.Variant, () => Call(planned, resolved, cancellationToken));
            _strayOutput?.Begin(null);
            WarnOfOutput(planned.Variant.Name, messages);
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
            object[] contexts = [.. declaration.Contexts.Select(scope.GetContext)];
            object[] taken = [.. declaration.Services.Select(service => Resolve(service, resolved))];
            MetricResult Invoke(CancellationToken token) => MemoAsker.Call(
                metric.Variant.Name, () => declaration.Invoke(new MetricCall(contexts, metric.Values, taken, token)));
            var result = TimedCall.Run(Invoke, timeout ?? Timeout.InfiniteTimeSpan, cancellationToken);
            var columns = Columns(metric.Variant, result);
            var hasValue = columns.Any(column => column.Scalar.HasValue || column.Scores?.Present.Contains(true) == true);
            var status = hasValue ? MetricStatus.Value : MetricStatus.Missing;
            return new MetricOutcome(metric.Variant, status, null, columns, Stopwatch.GetElapsedTime(start));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            return Failed(metric.Variant, FailureReason.Of(exception), exception, start);
        }
    }

    // Once for each run: metrics that take a service share it, also where the host registered it as transient.
    private object Resolve(Type service, Dictionary<Type, object> resolved)
    {
        if (!resolved.TryGetValue(service, out var instance))
        {
            instance = services.GetService(service) ?? throw new InvalidOperationException(
                $"It takes the service {TypeText.FullOf(service)}, which nobody has registered.");
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

    private ResultColumn[] Columns(MetricVariant variant, MetricResult? result)
    {
        if (result is null)
            throw new InvalidOperationException($"{variant.Name} returned null.");
        if (result.IsScalar && variant.Columns.Count == 1)
            return [new ResultColumn(variant.Columns[0], result.Scalar, null)];
        if (result.Scores.Count != variant.Columns.Count)
        {
            throw new InvalidOperationException(
                $"{variant.Name} returned {result.Scores.Count} outputs, and declares {variant.Columns.Count}.");
        }

        foreach (var scores in result.Scores)
        {
            if (scores is null)
                throw new InvalidOperationException($"{variant.Name} returned null in place of scores.");
            if (scores.Perturbations != perturbations)
                throw new InvalidOperationException($"{variant.Name} returned scores of other perturbations than the run's.");
        }

        return [.. variant.Columns.Zip(result.Scores, (name, scores) => new ResultColumn(name, null, scores))];
    }

    private void WarnOfOutput(string? metric, RunMessages messages)
    {
        if (_strayOutput?.Take(metric) is { Count: > 0 } output)
        {
            var writer = metric is null ? "A plugin, outside of its metrics," : $"The metric {metric}";
            messages.Warn(FormattableString.Invariant($"{writer} wrote {output.Count} characters to the console: {output.Start}"));
        }
    }
}
