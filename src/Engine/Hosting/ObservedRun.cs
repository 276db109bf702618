using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace CellEval.Engine;

/// <summary>Logs, traces and measures a run while it goes on.</summary>
internal sealed class ObservedRun(ILogger logger, EvaluationRequest request, RunPlan plan, string? cellType) : IProgress<MetricOutcome>
{
    public async Task<EvaluationResult> ExecuteAsync(Func<EvaluationRequest, Task<EvaluationResult>> run)
    {
        using var activity = RunTelemetry.StartRun(request.Metrics.Profile, cellType, plan.Metrics.Count);
        var start = Stopwatch.GetTimestamp();
        logger.RunStarted(
            plan.Metrics.Count,
            request.Metrics.Profile,
            request.Pred?.Name ?? request.PredTable?.Name,
            request.Real?.Name ?? request.RealTable?.Name);
        if (cellType is not null)
            logger.CellTypeStarted(cellType);
        try
        {
            var result = await run(request with { MetricFinished = this });
            RunTelemetry.CountMemos(result.MemoEntries);
            var duration = Stopwatch.GetElapsedTime(start);
            logger.RunFinished(result.Outcomes.Count, duration.TotalSeconds, result.Failures.Count());
            RunTelemetry.EndRun(activity, "finished", duration, null);
            return result;
        }
        catch (OperationCanceledException)
        {
            var duration = Stopwatch.GetElapsedTime(start);
            logger.RunCancelled(duration.TotalSeconds);
            RunTelemetry.EndRun(activity, "cancelled", duration, null);
            throw;
        }
        catch (Exception exception)
        {
            var duration = Stopwatch.GetElapsedTime(start);
            var reason = FailureReason.Of(exception);
            logger.RunStopped(duration.TotalSeconds, reason);
            RunTelemetry.EndRun(activity, "stopped", duration, reason);
            throw;
        }
    }

    public void Report(MetricOutcome value)
    {
        if (value.Status == MetricStatus.Failed)
            logger.MetricFailed(FailureReason.ForLog(value.Exception), value.Variant.Name, value.Duration.TotalSeconds, value.Reason);
        else
            logger.MetricFinished(value.Variant.Name, value.Duration.TotalSeconds, value.Status);
        request.MetricFinished?.Report(value);
    }
}
