using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CellEval.Engine.Tests;

public sealed class LoggingTests
{
    private static readonly InvalidOperationException Failure = new("no");

    [Fact]
    public async Task A_run_says_when_it_begins_and_ends_what_it_guesses_and_warns_of_and_which_metrics_fail()
    {
        var (log, result) = await RunAsync(RandomScreens.LogarithmPair() with
        {
            Metrics = new MetricSelection { Profile = "+mae,+broken", Settings = [OptionSetting.Parse("overlap.fdr_threshold=0.1")] },
        });

        Assert.Equal([CellEvalTelemetry.LogCategory], log.Categories);
        Assert.Equal("Evaluating 2 metrics of the profile +mae,+broken: pred.h5ad against real.h5ad", log.Entries[0].Text);
        Assert.Matches(@"^Evaluated 2 metrics in \d+\.\d{3} s, 1 of them failed$", log.Entries[^1].Text);
        Assert.Equal(result!.Warnings, log.Entries.Where(entry => entry.Level == LogLevel.Warning).Select(entry => entry.Text));
        Assert.NotEmpty(result.Warnings);
        Assert.Equal(result.Guesses, log.Entries.Where(entry => entry.Id == 5).Select(entry => entry.Text));
        Assert.Equal(2, result.Guesses.Count);
        var failed = Assert.Single(log.Entries, entry => entry.Level == LogLevel.Error);
        Assert.Matches(@"^The metric broken failed after \d+\.\d{3} s: no$", failed.Text);
        Assert.Same(Failure, failed.Exception);
        Assert.Matches(
            @"^The metric mae took \d+\.\d{3} s: Value$", Assert.Single(log.Entries, entry => entry.Level == LogLevel.Debug).Text);
    }

    [Fact]
    public async Task A_run_that_stops_says_why()
    {
        var (log, _) = await RunAsync(RandomScreens.LogarithmPair() with { Control = "missing" });
        Assert.Contains("no cell has the control label 'missing'", log.Entries[^1].Text, StringComparison.Ordinal);
        Assert.Equal(LogLevel.Warning, log.Entries[^1].Level);
    }

    [Fact]
    public async Task A_failure_of_which_nothing_can_be_read_is_logged_by_its_type_and_stops_nothing()
    {
        var log = new LogRecorder();
        await using var host = Host.Create(
            services => services.AddSingleton<ILoggerFactory>(log),
            new HandWrittenPlugin("Z", HandWrittenPlugin.Metric("mute", _ => throw new MuteException())));
        var result = await host.GetRequiredService<IEvaluator>().EvaluateAsync(RandomScreens.LogarithmPair() with
        {
            Metrics = new MetricSelection { Profile = "+mae,+mute" },
        });
        Assert.Equal(["mae", "mute"], result.Outcomes.Select(outcome => outcome.Variant.Name));
        var failed = Assert.Single(log.Entries, entry => entry.Level == LogLevel.Error);
        Assert.Matches(@"^The metric mute failed after \d+\.\d{3} s: MuteException$", failed.Text);
        Assert.Null(failed.Exception);
    }

    [Fact]
    public async Task What_stops_a_run_goes_to_the_caller_though_nothing_of_it_can_be_read()
    {
        var log = new LogRecorder();
        await using var host = Host.Create(services => services.AddSingleton<ILoggerFactory>(log));
        await Assert.ThrowsAsync<MuteException>(() => host.GetRequiredService<IEvaluator>().EvaluateAsync(
            RandomScreens.LogarithmPair() with { MetricFinished = new MuteListener() }));
        Assert.Matches(@"^The run stopped after \d+\.\d{3} s: MuteException$", log.Entries[^1].Text);
    }

    private sealed class MuteListener : IProgress<MetricOutcome>
    {
        public void Report(MetricOutcome value) => throw new MuteException();
    }

    private static async Task<(LogRecorder Log, EvaluationResult? Result)> RunAsync(EvaluationRequest request)
    {
        var log = new LogRecorder();
        var broken = HandWrittenPlugin.Metric("broken", _ => throw Failure);
        await using var host = Host.Create(
            services => services.AddSingleton<ILoggerFactory>(log), new HandWrittenPlugin("Z", broken));
        try
        {
            return (log, await host.GetRequiredService<IEvaluator>().EvaluateAsync(request));
        }
        catch (InputException)
        {
            return (log, null);
        }
    }
}
