using CellEval.SourceGenModel;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Engine.Tests;

public sealed class StoredScaleTests
{
    private static readonly Cells Counts = new(
        "counts", ["x", "y"], [new Cell("non-targeting", null, [1, 1]), new Cell("p", null, [4, 0]), new Cell("p", null, [3, 7])]);

    private static readonly Cells Logarithms = new(
        "logarithms", ["x", "y"], [new Cell("non-targeting", null, [0.5, 1]), new Cell("p", null, [2, 0])]);

    // The totals are 2, 4 and 10.
    [Theory]
    [InlineData(ScaleMode.Guess, ExpressionScale.Counts, 4.0, ExpressionScale.Log1p)]
    [InlineData(ScaleMode.Counts, ExpressionScale.Counts, 4.0, ExpressionScale.Log1p)]
    [InlineData(ScaleMode.AsIs, ExpressionScale.Counts, null, ExpressionScale.Counts)]
    [InlineData(ScaleMode.Log1p, ExpressionScale.Log1p, null, ExpressionScale.Log1p)]
    public async Task Builders_are_told_how_X_is_stored_and_to_what_it_is_normalised(
        ScaleMode mode, ExpressionScale stored, double? median, ExpressionScale seen) =>
        Assert.Equal((stored, median, seen), (await ScalesAsync(RandomScreens.Pair(Counts, Counts) with { Scale = mode })).Pred);

    [Fact]
    public async Task Each_side_is_stored_in_its_own_way()
    {
        var scales = await ScalesAsync(RandomScreens.Pair(Counts, Logarithms));
        Assert.Equal((ExpressionScale.Counts, 4.0, ExpressionScale.Log1p), scales.Real);
        Assert.Equal((ExpressionScale.Log1p, null, ExpressionScale.Log1p), scales.Pred);
    }

    [Fact]
    public async Task The_resources_of_the_run_reach_builders_and_contexts()
    {
        var scales = await ScalesAsync(RandomScreens.Pair(Counts, Counts) with { MaxDegreeOfParallelism = 3 });
        Assert.Equal(3, scales.Resources.MaxDegreeOfParallelism);
        Assert.Same(scales.Resources, scales.OfContext);
    }

    private static async Task<Scales> ScalesAsync(EvaluationRequest request)
    {
        Scales? built = null;
        var metric = HandWrittenPlugin.Metric("own", call =>
        {
            built = call.Context<Scales>(0);
            return MetricResult.Of(1);
        });
        await using var host = Host.Create(
            services => services.AddMetricContext<Scales, Provider>(),
            new HandWrittenPlugin("A", metric with { Contexts = [typeof(Scales)] })
            {
                OwnContexts = [ContextDeclaration.Create<Scales>("scales")],
            });
        await host.GetRequiredService<IEvaluator>().EvaluateAsync(request with { Metrics = new MetricSelection { Profile = "anndata" } });
        return built!;
    }

    private sealed record Scales(
        (ExpressionScale Stored, double? Median, ExpressionScale Seen) Real,
        (ExpressionScale Stored, double? Median, ExpressionScale Seen) Pred,
        IComputeResources Resources,
        IComputeResources OfContext);

    private sealed class Provider : IContextProvider<Scales>
    {
        public ContextNeeds Needs(EvaluationHeader header) =>
            new() { Sides = [Side.Real, Side.Pred], Space = CellSpace.Raw, Contexts = [typeof(ScreenPair)] };

        public ICellSink? Open(CellSlice slice) => null;

        public Scales Build(ContextInputs inputs, CancellationToken cancellationToken) => new(
            Of(inputs, Side.Real), Of(inputs, Side.Pred), inputs.Resources, inputs.Context<ScreenPair>().Resources);

        private static (ExpressionScale Stored, double? Median, ExpressionScale Seen) Of(ContextInputs inputs, Side side) =>
            (inputs.StoredScale(side), inputs.MedianTotal(side), inputs.Scale(side));
    }
}
