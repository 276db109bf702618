using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CellEval.Engine;

/// <summary>Traces and measures what runs do. Costs next to nothing while nobody listens.</summary>
internal static class RunTelemetry
{
    private static readonly ActivitySource Source = new(CellEvalTelemetry.ActivitySourceName);
    private static readonly Meter Meter = new(CellEvalTelemetry.MeterName);

    private static readonly Histogram<double> RunDuration =
        Meter.CreateHistogram<double>("celleval.run.duration", "s", "How long runs took.");

    private static readonly Histogram<double> MetricDuration =
        Meter.CreateHistogram<double>("celleval.metric.duration", "s", "How long metrics took.");

    private static readonly Counter<long> FailedMetrics =
        Meter.CreateCounter<long>("celleval.metrics.failed", "{metric}", "Metrics that failed.");

    private static readonly Counter<long> CellsRead = Meter.CreateCounter<long>("celleval.cells.read", "{cell}", "Cells read.");

    private static readonly Counter<long> MemoCreated =
        Meter.CreateCounter<long>("celleval.memo.created", "{value}", "Shared values that were computed.");

    private static readonly Counter<long> MemoReused =
        Meter.CreateCounter<long>("celleval.memo.reused", "{value}", "Requests that found a shared value.");

    public static Activity? StartRun(string profile, string? cellType, int metrics) => Source.StartActivity("celleval.run")
        ?.SetTag("celleval.profile", profile)
        .SetTag("celleval.cell_type", cellType)
        .SetTag("celleval.metrics", metrics);

    public static void EndRun(Activity? activity, string status, TimeSpan duration, string? error)
    {
        activity?.SetTag("celleval.status", status);
        if (error is not null)
            activity?.SetStatus(ActivityStatusCode.Error, error);
        RunDuration.Record(duration.TotalSeconds, KeyValuePair.Create<string, object?>("celleval.status", status));
    }

    public static void TraceReading(LabelledScreen screen, Action read)
    {
        using var activity = Source.StartActivity("celleval.read")
            ?.SetTag("celleval.side", NameOf(screen.Side))
            .SetTag("celleval.screen", screen.Screen.Name);
        Trace(activity, read);
    }

    public static void TraceBuilding(ContextPart part, Action build)
    {
        using var activity = Source.StartActivity("celleval.context")?.SetTag("celleval.context", part.ContextType.Name);
        Trace(activity, build);
        if (part.Fate.Failure is { } failure)
            Fail(activity, failure.Reason, failure.Exception);
    }

    public static MetricOutcome TraceMetric(MetricVariant variant, Func<MetricOutcome> call)
    {
        using var activity = Source.StartActivity("celleval.metric")
            ?.SetTag("celleval.metric", variant.Metric.Name)
            .SetTag("celleval.variant", variant.Name);
        MetricOutcome outcome;
        try
        {
            outcome = call();
        }
        catch (Exception exception)
        {
            // Cancelled: what fails otherwise is an outcome.
            Fail(activity, FailureReason.Of(exception), exception);
            throw;
        }

        var status = outcome.Status.ToString().ToLowerInvariant();
        activity?.SetTag("celleval.status", status);
        var tags = new TagList
        {
            { "celleval.metric", variant.Metric.Name },
            { "celleval.variant", variant.Name },
            { "celleval.status", status },
        };
        MetricDuration.Record(outcome.Duration.TotalSeconds, tags);
        if (outcome.Status == MetricStatus.Failed)
        {
            Fail(activity, outcome.Reason, outcome.Exception);
            tags = new() { { "celleval.metric", variant.Metric.Name }, { "celleval.variant", variant.Name }, { "error.type", outcome.ExceptionType } };
            FailedMetrics.Add(1, tags);
        }

        return outcome;
    }

    public static void CountCells(Side side, int cells) =>
        CellsRead.Add(cells, KeyValuePair.Create<string, object?>("celleval.side", NameOf(side)));

    public static void CountMemos(IEnumerable<MemoEntry> entries)
    {
        foreach (var entry in entries)
        {
            var tag = KeyValuePair.Create<string, object?>("celleval.memo.key", entry.KeyType.Name);
            MemoCreated.Add(1, tag);
            if (entry.Reused > 0)
                MemoReused.Add(entry.Reused, tag);
        }
    }

    private static void Trace(Activity? activity, Action work)
    {
        try
        {
            work();
        }
        catch (Exception exception)
        {
            Fail(activity, FailureReason.Of(exception), exception);
            throw;
        }
    }

    private static void Fail(Activity? activity, string? reason, Exception? exception) =>
        activity?.SetStatus(ActivityStatusCode.Error, reason).SetTag("error.type", exception?.GetType().FullName);

    private static string NameOf(Side side) => side == Side.Real ? "real" : "pred";
}
