using System.Diagnostics;
using CellEval.SourceGenModel;

namespace CellEval.Engine;

/// <summary>Calls the metrics of a run one after another; one that fails stops no other.</summary>
internal sealed class MetricRunner(PerturbationList perturbations, RunScope scope, IServiceProvider services)
{
    public IReadOnlyList<MetricOutcome> Run(
        IReadOnlyList<PlannedMetric> metrics, RunMessages messages, CancellationToken cancellationToken)
    {
        var progress = messages.Stage("computing metrics");
        var arguments = metrics.Select(metric => Resolve(metric.Variant.Metric.Declaration)).ToArray();
        var outcomes = new List<MetricOutcome>(metrics.Count);
        for (var i = 0; i < metrics.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            outcomes.Add(Call(metrics[i], arguments[i].Contexts, arguments[i].Services, cancellationToken));
            progress.Report((i + 1.0) / metrics.Count);
        }

        return outcomes;
    }

    private (object[] Contexts, object[] Services) Resolve(MetricDeclaration declaration) =>
        ([.. declaration.Contexts.Select(scope.GetContext)],
        [.. declaration.Services.Select(service => services.GetService(service)
            ?? throw new MetricRegistrationException($"The metric {declaration.Name} needs a {service}: register one."))]);

    private MetricOutcome Call(
        PlannedMetric metric, object[] contexts, object[] runServices, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            var result = metric.Variant.Metric.Declaration.Invoke(
                new MetricCall(contexts, metric.Values, runServices, cancellationToken));
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
            return new MetricOutcome(
                metric.Variant,
                MetricStatus.Failed,
                exception.Message,
                [.. metric.Variant.Columns.Select(name => new ResultColumn(name, null, null))],
                Stopwatch.GetElapsedTime(start));
        }
    }

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
