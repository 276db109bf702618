using CellEval.SourceGenModel;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Engine.Tests;

public sealed class StreamTests
{
    [Fact]
    public async Task Outcomes_arrive_while_later_metrics_are_not_yet_called()
    {
        using var heard = new ManualResetEventSlim();
        var last = HandWrittenPlugin.Metric("last", call =>
        {
            heard.Wait(call.CancellationToken);
            return MetricResult.Of(1);
        });
        await using var host = Host.Create(new HandWrittenPlugin("Z", last));
        var request = RandomScreens.LogarithmPair() with { Metrics = new MetricSelection { Profile = "+mae,+last" } };
        var names = new List<string>();
        await foreach (var outcome in host.GetRequiredService<IEvaluator>().StreamAsync(request))
        {
            names.Add(outcome.Variant.Name);
            heard.Set();
        }

        Assert.Equal(["mae", "last"], names);
    }

    [Fact]
    public async Task Leaving_the_enumeration_stops_the_run()
    {
        var cancelled = false;
        var last = HandWrittenPlugin.Metric("last", call =>
        {
            cancelled = call.CancellationToken.WaitHandle.WaitOne(TimeSpan.FromSeconds(30));
            call.CancellationToken.ThrowIfCancellationRequested();
            return MetricResult.Of(1);
        });
        await using var host = Host.Create(new HandWrittenPlugin("Z", last));
        var request = RandomScreens.LogarithmPair() with { Metrics = new MetricSelection { Profile = "+mae,+last" } };
        await foreach (var outcome in host.GetRequiredService<IEvaluator>().StreamAsync(request))
        {
            Assert.Equal("mae", outcome.Variant.Name);
            break;
        }

        Assert.True(cancelled);
    }

    [Fact]
    public async Task A_refused_input_comes_out_of_the_enumeration()
    {
        await using var host = Host.Create();
        var stream = host.GetRequiredService<IEvaluator>().StreamAsync(RandomScreens.LogarithmPair() with { Control = "missing" });
        await Assert.ThrowsAsync<InputException>(async () => await stream.GetAsyncEnumerator().MoveNextAsync());
    }
}
