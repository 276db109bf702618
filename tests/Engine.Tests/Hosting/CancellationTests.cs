using System.Diagnostics;
using CellEval.SourceGenModel;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Engine.Tests;

[Collection(RunsAlone.Name)]
public sealed class CancellationTests
{
    [Theory]
    [InlineData("checking inputs")]
    [InlineData("real: finding the scale")]
    [InlineData("real: reading cells")]
    [InlineData("pred: reading cells")]
    [InlineData("real: differential expression")]
    [InlineData("pred: differential expression")]
    [InlineData("building")]
    [InlineData("computing metrics")]
    [InlineData("in a metric")]
    public async Task Cancelling_at_a_stage_ends_the_run_within_a_second_and_the_evaluator_goes_on(string stage)
    {
        // A busy machine only adds time: one of three rounds has to be quick.
        var took = await CancelAtAsync(stage);
        for (var round = 1; round < 3 && took >= TimeSpan.FromSeconds(1); round++)
            took = await CancelAtAsync(stage);
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_metric_that_ignores_cancellation_does_not_hold_the_run()
    {
        using var stop = new CancellationTokenSource();
        using var end = new ManualResetEventSlim();
        var plugin = new HandWrittenPlugin("Z", HandWrittenPlugin.Metric("deaf", _ =>
        {
            stop.Cancel();
            end.Wait(CancellationToken.None);
            return MetricResult.Of(1);
        }));
        await using var host = Host.Create(_ => { }, plugin);
        var request = RandomScreens.LogarithmPair() with { Metrics = new MetricSelection { Profile = "+deaf" } };
        var run = host.GetRequiredService<IEvaluator>().EvaluateAsync(request, null, stop.Token);

        // The metric is let go only afterwards: a run that waited for it would never end.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.WaitAsync(TimeSpan.FromMinutes(1)));
        end.Set();
    }

    // The time from the cancellation to the end of the run.
    private static async Task<TimeSpan> CancelAtAsync(string stage)
    {
        using var stop = new CancellationTokenSource();
        var at = 0L;
        void Stop(string reached)
        {
            if (reached != stage || stop.IsCancellationRequested)
                return;
            at = Stopwatch.GetTimestamp();
            stop.Cancel();
        }

        var metric = HandWrittenPlugin.Metric("own", _ =>
        {
            Stop("in a metric");
            return MetricResult.Of(1);
        }) with { Contexts = [typeof(OwnContext)] };
        var further = HandWrittenPlugin.Metric("further");
        var plugin = new HandWrittenPlugin("Z", metric, further) { OwnContexts = [ContextDeclaration.Create<OwnContext>("anndata")] };
        await using var host = Host.Create(
            services => services.AddSingleton<Action<string>>(Stop).AddMetricContext<OwnContext, OwnProvider>(), plugin);
        var evaluator = host.GetRequiredService<IEvaluator>();
        var request = RandomScreens.CountPair();
        request = request with
        {
            Real = new ObservedScreen(request.Real!, 20),
            Pred = new ObservedScreen(request.Pred!, 20),
            Metrics = new MetricSelection { Profile = "+overlap_at_50,+mae,+own,+further" },
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => evaluator.EvaluateAsync(request, new StageRecorder(report => Stop(report.Stage)), stop.Token));
        var took = Stopwatch.GetElapsedTime(at);
        Assert.NotEqual(0, at);

        stage = "never";
        var result = await evaluator.EvaluateAsync(request);
        Assert.Equal(4, result.Outcomes.Count);
        Assert.Empty(result.Failures);
        return took;
    }

    private sealed class OwnContext;

    private sealed class OwnProvider(Action<string> reached) : IContextProvider<OwnContext>
    {
        public ContextNeeds Needs(EvaluationHeader header) => ContextNeeds.Nothing;

        public ICellSink? Open(CellSlice slice) => null;

        public OwnContext Build(ContextInputs inputs, CancellationToken cancellationToken)
        {
            reached("building");
            return new OwnContext();
        }
    }
}
