using CellEval.SourceGenModel;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Engine.Tests;

public sealed class ContextOrderTests
{
    [Fact]
    public async Task A_context_is_built_after_those_that_it_needs_and_shares_them()
    {
        var seen = new List<ScreenPair>();
        var metric = OnContext<Derived>("needs_more", call =>
        {
            seen.Add(call.Context<Derived>(0).Screens);
            return MetricResult.Of(1);
        });
        var direct = HandWrittenPlugin.Metric("direct", call =>
        {
            seen.Add(call.Context<ScreenPair>(0));
            return MetricResult.Of(1);
        });
        await RunAsync(
            services => services.AddMetricContext<Derived, DerivedProvider>(),
            new HandWrittenPlugin("A", metric, direct) { OwnContexts = [ContextDeclaration.Create<Derived>("derived")] });
        Assert.Equal(2, seen.Count);
        Assert.Same(seen[0], seen[1]);
    }

    [Fact]
    public async Task Contexts_that_need_each_other_fail_their_metrics_alone()
    {
        var result = await RunAsync(
            services => services.AddMetricContext<Egg, EggProvider>().AddMetricContext<Hen, HenProvider>(),
            new HandWrittenPlugin("A", OnContext<Egg>("egg", _ => MetricResult.Of(1)), OnContext<Hen>("hen", _ => MetricResult.Of(1)))
            {
                OwnContexts = [ContextDeclaration.Create<Egg>("egg"), ContextDeclaration.Create<Hen>("hen")],
            });
        Assert.Equal(["egg", "hen"], Failed(result).Select(outcome => outcome.Variant.Name));
        Assert.All(Failed(result), outcome => Assert.Contains(
            "The context Egg failed: contexts need each other in a circle: Egg → Hen → Egg.", outcome.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_context_that_needs_one_which_nobody_brings_fails_its_metrics_alone()
    {
        var result = await RunAsync(
            services => services.AddMetricContext<Hen, HenProvider>(),
            new HandWrittenPlugin("A", OnContext<Hen>("hen", _ => MetricResult.Of(1))) { OwnContexts = [ContextDeclaration.Create<Hen>("hen")] });
        var outcome = Assert.Single(Failed(result));
        Assert.Contains("The context Egg failed: no plugin brings its provider.", outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_metric_on_a_context_that_nobody_provides_is_refused_with_its_plugin()
    {
        var refusal = await Assert.ThrowsAsync<MetricRegistrationException>(
            () => RunAsync(_ => { }, new HandWrittenPlugin("A", OnContext<Egg>("egg", _ => MetricResult.Of(1)))));
        Assert.Equal(
            "The metric egg of A takes the context CellEval.Engine.Tests.ContextOrderTests.Egg, and no plugin brings a provider of it. "
            + "Register the metrics of CellEval.Engine.Tests too, or name a provider in its [MetricContext].",
            refusal.Message);
    }

    private static IEnumerable<MetricOutcome> Failed(EvaluationResult result) =>
        result.Outcomes.Where(outcome => outcome.Status == MetricStatus.Failed);

    private static MetricDeclaration OnContext<TContext>(string name, Func<MetricCall, MetricResult> invoke) =>
        HandWrittenPlugin.Metric(name, invoke) with { Contexts = [typeof(TContext)] };

    private static async Task<EvaluationResult> RunAsync(Action<IServiceCollection> register, MetricPlugin plugin)
    {
        await using var host = Host.Create(register, plugin);
        return await host.GetRequiredService<IEvaluator>().EvaluateAsync(
            RandomScreens.LogarithmPair() with { Metrics = new MetricSelection { Profile = "anndata" } });
    }

    private sealed record Derived(ScreenPair Screens);

    private sealed class DerivedProvider : IContextProvider<Derived>
    {
        public ContextNeeds Needs(EvaluationHeader header) => new() { Contexts = [typeof(ScreenPair)] };

        public ICellSink? Open(CellSlice slice) => null;

        public Derived Build(ContextInputs inputs, CancellationToken cancellationToken) => new(inputs.Context<ScreenPair>());
    }

    private sealed class Egg;

    private sealed class Hen;

    private sealed class EggProvider : IContextProvider<Egg>
    {
        public ContextNeeds Needs(EvaluationHeader header) => new() { Contexts = [typeof(Hen)] };

        public ICellSink? Open(CellSlice slice) => null;

        public Egg Build(ContextInputs inputs, CancellationToken cancellationToken) => new();
    }

    private sealed class HenProvider : IContextProvider<Hen>
    {
        public ContextNeeds Needs(EvaluationHeader header) => new() { Contexts = [typeof(Egg)] };

        public ICellSink? Open(CellSlice slice) => null;

        public Hen Build(ContextInputs inputs, CancellationToken cancellationToken) => new();
    }
}
