using CellEval.SourceGenModel;

namespace CellEval.Engine.Tests;

public sealed class PluginMetricTests
{
    [Fact]
    public async Task A_plugins_distance_serves_our_discrimination_score()
    {
        var plugin = new HandWrittenPlugin("A")
        {
            OwnStrategies = [new StrategyDeclaration { StrategyType = typeof(IDistance), Name = "manhattan", Create = () => new Manhattan() }],
        };
        var result = await Host.EvaluateAsync(
            RandomScreens.LogarithmPair() with
            {
                Metrics = new MetricSelection
                {
                    Profile = "pds",
                    FurtherVariants = [VariantRequest.Parse("discrimination_score:distance=Manhattan")],
                },
            },
            plugin);
        Assert.Equal(["discrimination_score_l1", "discrimination_score_manhattan"], result.Columns.Select(column => column.Name));
        Assert.Equal(result.Column("discrimination_score_l1"), result.Column("discrimination_score_manhattan"));
    }

    [Fact]
    public async Task A_metric_is_called_with_its_values_services_and_contexts()
    {
        var seen = new List<(int Threads, double Cutoff, string? Text, int Genes)>();
        var metric = HandWrittenPlugin.Metric("own", call =>
        {
            seen.Add((
                call.Service<IComputeResources>(0).MaxDegreeOfParallelism,
                call.Value<double>(0),
                call.Value<string?>(1),
                call.Context<ScreenPair>(0).Genes.Count));
            return MetricResult.Of(1);
        }) with
        {
            Services = [typeof(IComputeResources)],
            Parameters =
            [
                new ParameterDeclaration { Name = "cutoff", Type = ParameterType.Number, DefaultValue = 0.5 },
                new ParameterDeclaration { Name = "text", Type = ParameterType.Text, IsNullable = true, DefaultValue = "default" },
            ],
        };
        var request = RandomScreens.LogarithmPair() with { MaxDegreeOfParallelism = 3 };
        await Host.EvaluateAsync(request, new HandWrittenPlugin("A", metric));
        await Host.EvaluateAsync(
            request with
            {
                Metrics = new MetricSelection { Settings = [OptionSetting.Parse("own.cutoff=2"), OptionSetting.Parse("own.text=")] },
            },
            new HandWrittenPlugin("A", metric));

        Assert.Equal([(3, 0.5, "default", RandomScreens.GeneCount), (3, 2, null, RandomScreens.GeneCount)], seen);
    }

    [Fact]
    public async Task A_plugins_metric_shares_our_memo()
    {
        var metric = HandWrittenPlugin.Metric(
            "own", call => MetricResult.Of(call.Context<ScreenPair>(0).Get(new LabelMeans(Side.Real))[0][0]));
        var result = await Host.EvaluateAsync(RandomScreens.LogarithmPair(), new HandWrittenPlugin("A", metric));
        Assert.Equal(4, result.MemoEntries.Single(entry => entry.Key == "LabelMeans { Side = Real, ObsmKey =  }").Reused);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    public Task A_number_of_threads_that_is_neither_one_or_more_nor_all_is_refused(int threads) => Assert.ThrowsAsync<ArgumentOutOfRangeException>(
        () => Host.EvaluateAsync(RandomScreens.LogarithmPair() with { MaxDegreeOfParallelism = threads }));

    private sealed class Manhattan : IDistance
    {
        public double Between(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
        {
            var sum = 0.0;
            for (var i = 0; i < x.Length; i++)
                sum += Math.Abs(x[i] - y[i]);
            return sum;
        }
    }
}
