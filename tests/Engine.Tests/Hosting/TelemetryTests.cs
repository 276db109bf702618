using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CellEval.Engine.Tests;

public sealed class TelemetryTests
{
    // Other tests run beside these; what they measure is not for us.
    private static readonly AsyncLocal<TelemetryTests?> Current = new();

    private readonly List<Activity> _activities = [];
    private readonly List<(string Name, double Value, Dictionary<string, object?> Tags)> _measured = [];

    [Fact]
    public async Task A_run_is_traced_down_to_each_metric()
    {
        await RunAsync();

        var run = Assert.Single(_activities, activity => activity.OperationName == "celleval.run");
        Assert.Equal("+mae,+mse,+overlap_at_50,+broken", run.GetTagItem("celleval.profile"));
        Assert.Equal("finished", run.GetTagItem("celleval.status"));
        Assert.Equal(["real", "pred"], Tags("celleval.read", "celleval.side"));
        Assert.Equal(["ScreenCells", "DeContext", "ScreenPair"], Tags("celleval.context", "celleval.context"));
        Assert.Equal(["overlap_at_50", "mse", "mae", "broken"], Tags("celleval.metric", "celleval.variant"));
        Assert.Equal(["value", "value", "value", "failed"], Tags("celleval.metric", "celleval.status"));
        Assert.All(_activities.Where(activity => activity != run), activity => Assert.Equal(run.SpanId, activity.ParentSpanId));
        var broken = _activities.Single(activity => Equals(activity.GetTagItem("celleval.variant"), "broken"));
        Assert.Equal(ActivityStatusCode.Error, broken.Status);
        Assert.Equal("no", broken.StatusDescription);
        Assert.Equal(typeof(InvalidOperationException).FullName, broken.GetTagItem("error.type"));
    }

    [Fact]
    public async Task A_run_is_measured()
    {
        var result = await RunAsync();

        Assert.Equal(
            result.Outcomes.Select(outcome => outcome.Duration.TotalSeconds),
            _measured.Where(m => m.Name == "celleval.metric.duration").Select(m => m.Value));
        Assert.Equal(1, _measured.Count(m => m.Name == "celleval.run.duration"));
        Assert.Equal(
            240, _measured.Where(m => m.Name == "celleval.cells.read" && Equals(m.Tags["celleval.side"], "real")).Sum(m => m.Value));
        Assert.Equal(
            240, _measured.Where(m => m.Name == "celleval.cells.read" && Equals(m.Tags["celleval.side"], "pred")).Sum(m => m.Value));
        var failed = Assert.Single(_measured, m => m.Name == "celleval.metrics.failed");
        Assert.Equal("broken", failed.Tags["celleval.variant"]);
        Assert.Equal(result.MemoEntries.Count, _measured.Where(m => m.Name == "celleval.memo.created").Sum(m => m.Value));
        Assert.Equal(
            result.MemoEntries.Sum(entry => entry.Reused), _measured.Where(m => m.Name == "celleval.memo.reused").Sum(m => m.Value));
        Assert.NotEqual(0, result.MemoEntries.Sum(entry => entry.Reused));
    }

    private async Task<EvaluationResult> RunAsync()
    {
        Current.Value = this;
        using var activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == CellEvalTelemetry.ActivitySourceName,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStarted = activity => Note(() => _activities.Add(activity)),
        };
        ActivitySource.AddActivityListener(activities);
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == CellEvalTelemetry.MeterName)
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Measure(instrument, value, tags));
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Measure(instrument, value, tags));
        meters.Start();
        var broken = HandWrittenPlugin.Metric("broken", _ => throw new InvalidOperationException("no"));
        return await Host.EvaluateAsync(
            RandomScreens.LogarithmPair() with { Metrics = new MetricSelection { Profile = "+mae,+mse,+overlap_at_50,+broken" } },
            new HandWrittenPlugin("Z", broken));
    }

    private void Measure(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var named = new Dictionary<string, object?>(tags.ToArray());
        Note(() => _measured.Add((instrument.Name, value, named)));
    }

    private void Note(Action add)
    {
        if (Current.Value != this)
            return;
        lock (_measured)
            add();
    }

    private IEnumerable<object?> Tags(string activity, string tag) =>
        _activities.Where(traced => traced.OperationName == activity).Select(traced => traced.GetTagItem(tag));
}
