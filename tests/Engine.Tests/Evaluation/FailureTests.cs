using CellEval.SourceGenModel;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Engine.Tests;

public sealed class FailureTests
{
    [Fact]
    public async Task A_metric_that_throws_is_failed_and_stops_no_other()
    {
        var expected = await Host.EvaluateAsync(RandomScreens.LogarithmPair());
        var result = await Host.EvaluateAsync(RandomScreens.LogarithmPair(), new HandWrittenPlugin(
            "A",
            HandWrittenPlugin.Metric("broken", _ => throw new InvalidOperationException("no luck today")) with { Order = 1 },
            HandWrittenPlugin.Metric("sound", _ => MetricResult.Of(0.5)) with { Order = 2 }));

        var failure = Assert.Single(result.Failures);
        Assert.Equal(("broken", MetricStatus.Failed, "no luck today"), (failure.Variant.Name, failure.Status, failure.Reason));
        Assert.Equal([.. expected.Columns.Select(column => column.Name), "broken", "sound"], result.Columns.Select(column => column.Name));
        Assert.All(result.Column("broken"), value => Assert.Null(value));
        Assert.All(result.Column("sound"), value => Assert.Equal(0.5, value));
        foreach (var column in expected.Columns)
            Assert.Equal(expected.Column(column.Name), result.Column(column.Name));
    }

    [Theory]
    [InlineData(typeof(IFormatProvider), "System.IFormatProvider")]
    [InlineData(typeof(IComparer<object>), "System.Collections.Generic.IComparer<object>")]
    [InlineData(
        typeof(ILookup<string, KeyValuePair<int[], Uri>>),
        "System.Linq.ILookup<string, System.Collections.Generic.KeyValuePair<int[], System.Uri>>")]
    [InlineData(typeof(Outer<string>.IInner<double>), "CellEval.Engine.Tests.FailureTests.Outer<string>.IInner<double>")]
    public async Task A_metric_whose_service_nobody_registered_is_failed_and_stops_no_other(Type service, string name)
    {
        var result = await Host.EvaluateAsync(RandomScreens.LogarithmPair(), new HandWrittenPlugin(
            "A", HandWrittenPlugin.Metric("own") with { Services = [service] }));
        var failure = Assert.Single(result.Failures);
        Assert.Equal("own", failure.Variant.Name);
        Assert.Equal($"It takes the service {name}, which nobody has registered.", failure.Reason);
    }

    [Fact]
    public async Task An_exception_of_which_nothing_can_be_read_fails_its_metric_alone()
    {
        var result = await Host.EvaluateAsync(RandomScreens.LogarithmPair(), new HandWrittenPlugin(
            "A", HandWrittenPlugin.Metric("mute", _ => throw new MuteException())));
        Assert.Equal(nameof(MuteException), Assert.Single(result.Failures).Reason);
    }

    [Fact]
    public async Task More_threads_than_any_machine_has_change_nothing()
    {
        var expected = await Host.EvaluateAsync(RandomScreens.LogarithmPair());
        var result = await Host.EvaluateAsync(RandomScreens.LogarithmPair() with { MaxDegreeOfParallelism = 1 << 30 });
        foreach (var column in expected.Columns)
            Assert.Equal(expected.Column(column.Name), result.Column(column.Name));
    }

    [Fact]
    public async Task Scores_of_other_perturbations_are_failures_even_of_the_same_names()
    {
        var result = await Host.EvaluateAsync(RandomScreens.LogarithmPair(), new HandWrittenPlugin(
            "A",
            HandWrittenPlugin.Metric("foreign", call => MetricResult.Of(MetricScores.Create(
                new PerturbationList(call.Context<ScreenPair>(0).Perturbations, "non-targeting"), p => p))),
            HandWrittenPlugin.Metric("shorter", _ => MetricResult.Of(MetricScores.Create(new PerturbationList(["a"], "b"), p => p)))));
        Assert.Equal(
            [
                ("foreign", "foreign returned scores of other perturbations than the run's."),
                ("shorter", "shorter returned scores of other perturbations than the run's."),
            ],
            result.Failures.Select(failure => (failure.Variant.Name, failure.Reason)));
    }

    [Fact]
    public async Task A_failed_metric_leaves_all_its_columns_empty()
    {
        var metric = HandWrittenPlugin.Metric("both", _ => throw new InvalidOperationException("no")) with
        {
            Outputs = ["real", "pred"],
            Variants = [new VariantDeclaration { Name = "both", Columns = ["both_real", "both_pred"] }],
        };
        var result = await Host.EvaluateAsync(RandomScreens.LogarithmPair(), new HandWrittenPlugin("A", metric));
        Assert.Equal(["both_real", "both_pred"], Assert.Single(result.Failures).Columns.Select(column => column.Name));
        Assert.All(result.Column("both_pred"), value => Assert.Null(value));
    }

    [Fact]
    public async Task A_failed_key_fails_every_metric_that_asks_for_it_with_the_same_reason()
    {
        MetricResult Ask(MetricCall call) => MetricResult.Of(call.Context<ScreenPair>(0).Get(new BrokenKey()));
        var result = await Host.EvaluateAsync(
            RandomScreens.LogarithmPair(),
            new HandWrittenPlugin("A", HandWrittenPlugin.Metric("first", Ask), HandWrittenPlugin.Metric("second", Ask)));
        Assert.Equal(["first", "second"], result.Failures.Select(failure => failure.Variant.Name));
        Assert.All(result.Failures, failure => Assert.Equal("BrokenKey { } could not be computed: out of cells", failure.Reason));
        Assert.True(result.MemoEntries.Single(entry => entry.KeyType == typeof(BrokenKey)).Failed);
    }

    [Fact]
    public async Task A_metric_without_any_value_is_missing_and_NaN_is_a_value()
    {
        var result = await Host.EvaluateAsync(RandomScreens.LogarithmPair(), new HandWrittenPlugin(
            "A",
            HandWrittenPlugin.Metric(
                "nothing", call => MetricResult.Of(MetricScores.Create(call.Context<ScreenPair>(0).Perturbations, _ => null))),
            HandWrittenPlugin.Metric("nan", _ => MetricResult.Of(double.NaN)),
            HandWrittenPlugin.Metric("none", _ => MetricResult.Of((double?)null))));
        Assert.Empty(result.Failures);
        var status = result.Outcomes.ToDictionary(outcome => outcome.Variant.Name, outcome => outcome.Status);
        Assert.Equal(MetricStatus.Missing, status["nothing"]);
        Assert.Equal(MetricStatus.Value, status["nan"]);
        Assert.Equal(MetricStatus.Missing, status["none"]);
        Assert.All(result.Column("none"), value => Assert.Null(value));
        Assert.All(result.Column("nothing"), value => Assert.Null(value));
        Assert.All(result.Column("nan"), value => Assert.Equal(double.NaN, value));
    }

    [Fact]
    public async Task A_metric_that_gives_up_by_itself_is_failed_and_not_a_cancelled_run()
    {
        var result = await Host.EvaluateAsync(RandomScreens.LogarithmPair(), new HandWrittenPlugin(
            "A", HandWrittenPlugin.Metric("slow", _ => throw new OperationCanceledException("took too long"))));
        Assert.Equal("took too long", Assert.Single(result.Failures).Reason);
    }

    [Fact]
    public async Task A_cancelled_run_throws_whatever_it_was_doing()
    {
        await using var host = Host.Create();
        var stages = new StageRecorder();
        await host.GetRequiredService<IEvaluator>().EvaluateAsync(RandomScreens.CountPair(), stages);
        string[] inOrder = [.. stages.Reports.Select(report => report.Stage).Distinct()];
        foreach (var stage in inOrder)
        {
            using var run = new CancellationTokenSource();
            var cancelling = new StageRecorder(report =>
            {
                if (report.Stage == stage)
                    run.Cancel();
            });
            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                () => host.GetRequiredService<IEvaluator>().EvaluateAsync(RandomScreens.CountPair(), cancelling, run.Token));

            // It may begin the next stage before it looks, but does no work of it.
            Assert.InRange(Array.IndexOf(inOrder, cancelling.Reports[^1].Stage) - Array.IndexOf(inOrder, stage), 0, 1);
        }
    }

    [Fact]
    public async Task A_metric_gets_the_token_of_the_run()
    {
        using var run = new CancellationTokenSource();
        await using var host = Host.Create(new HandWrittenPlugin("A", HandWrittenPlugin.Metric("stopping", call =>
        {
            run.Cancel();
            call.CancellationToken.ThrowIfCancellationRequested();
            return MetricResult.Of(1);
        })));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => host.GetRequiredService<IEvaluator>().EvaluateAsync(RandomScreens.LogarithmPair(), null, run.Token));
    }

    private readonly record struct BrokenKey : IMemoKey<ScreenPair, double>
    {
        public double Compute(ScreenPair context, CancellationToken cancellationToken) => throw new InvalidDataException("out of cells");
    }

    private static class Outer<T>
    {
        public interface IInner<TOther>
        {
            (T First, TOther Second) Pair { get; }
        }
    }
}
