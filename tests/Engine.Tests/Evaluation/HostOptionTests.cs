using CellEval.DifferentialExpression;
using CellEval.SourceGenModel;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Engine.Tests;

public sealed class HostOptionTests
{
    [Fact]
    public async Task Options_reach_a_plugins_context_by_their_type_and_what_it_publishes_comes_back()
    {
        var result = await RunAsync(TypedValues.Empty.With(new OwnOptions("first")).With(new OwnOptions("second")));
        Assert.Equal(new OwnProduct("second"), result.Published.Find<OwnProduct>());
        Assert.Null(result.Published.Find<OwnOptions>());
    }

    [Fact]
    public async Task Options_that_a_host_does_not_set_are_not_there()
    {
        var result = await RunAsync(TypedValues.Empty);
        Assert.Equal(new OwnProduct("none"), result.Published.Find<OwnProduct>());
    }

    [Fact]
    public void A_set_of_values_does_not_change()
    {
        var one = TypedValues.Empty.With("text");
        one.With(new OwnOptions("x"));
        Assert.Null(TypedValues.Empty.Find<string>());
        Assert.Null(one.Find<OwnOptions>());
        Assert.Equal("text", one.Find<string>());
    }

    [Fact]
    public async Task The_choices_of_differential_expression_travel_the_same_way()
    {
        var request = RandomScreens.LogarithmPair() with { Metrics = new MetricSelection { Profile = "de" } };
        var plain = await Host.EvaluateAsync(request);
        var filtered = await Host.EvaluateAsync(request with
        {
            Options = TypedValues.Empty.With(new DifferentialExpressionOptions { CpmFloor = 1e6 }),
        });
        Assert.Equal(5 * RandomScreens.GeneCount, plain.RealDe!.RowCount);
        Assert.Equal(0, filtered.RealDe!.RowCount);
        Assert.Same(filtered.PredDe, filtered.Published.Find<DeResults>()!.Pred);
    }

    [Fact]
    public async Task A_host_hears_of_each_metric_as_soon_as_it_is_finished()
    {
        var heard = new List<MetricOutcome>();
        var heardWhenLastWasCalled = -1;
        var last = HandWrittenPlugin.Metric("last", _ =>
        {
            heardWhenLastWasCalled = heard.Count;
            throw new InvalidOperationException("no");
        });
        var result = await Host.EvaluateAsync(
            RandomScreens.LogarithmPair() with { MetricFinished = new Listener(heard.Add) }, new HandWrittenPlugin("Z", last));

        Assert.Equal(result.Outcomes, heard);
        Assert.Equal(result.Outcomes.Count - 1, heardWhenLastWasCalled);
        Assert.Equal(MetricStatus.Failed, heard[^1].Status);
    }

    private static async Task<EvaluationResult> RunAsync(TypedValues options)
    {
        var metric = HandWrittenPlugin.Metric("own") with { Contexts = [typeof(OwnContext)] };
        var plugin = new HandWrittenPlugin("Z", metric) { OwnContexts = [ContextDeclaration.Create<OwnContext>("anndata")] };
        await using var host = Host.Create(services => services.AddMetricContext<OwnContext, OwnProvider>(), plugin);
        return await host.GetRequiredService<IEvaluator>().EvaluateAsync(RandomScreens.LogarithmPair() with
        {
            Metrics = new MetricSelection { Profile = "anndata" },
            Options = options,
        });
    }

    private sealed record OwnOptions(string Text);

    private sealed record OwnProduct(string Text);

    private sealed class OwnContext;

    private sealed class OwnProvider : IContextProvider<OwnContext>
    {
        public ContextNeeds Needs(EvaluationHeader header) => ContextNeeds.Nothing;

        public ICellSink? Open(CellSlice slice) => null;

        public OwnContext Build(ContextInputs inputs, CancellationToken cancellationToken)
        {
            inputs.Publish(new OwnProduct(inputs.Header.Options.Find<OwnOptions>()?.Text ?? "none"));
            return new OwnContext();
        }
    }

    private sealed class Listener(Action<MetricOutcome> hear) : IProgress<MetricOutcome>
    {
        public void Report(MetricOutcome value) => hear(value);
    }
}
