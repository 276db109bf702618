using CellEval.SourceGenModel;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Engine.Tests;

public sealed class EmbeddingTests
{
    private const int CellCount = 60;

    private static readonly MetricSelection OnB = new()
    {
        Profile = "vcc",
        Skip = ["overlap", "discrimination_score"],
        Settings = [new OptionSetting("mae", "embed_key", "b")],
    };

    [Fact]
    public async Task A_context_sees_its_own_embeddings_whatever_another_asks_for()
    {
        var expected = await Host.EvaluateAsync(Request(Embedding(0), OnB));

        // The other context asks for an embedding that sorts before 'b'.
        var options = new CellLogOptions { Needs = new ContextNeeds { Sides = [Side.Real, Side.Pred], ObsmKeys = ["a"] } };
        var contexts = new HandWrittenPlugin("Both", HandWrittenPlugin.Metric("both") with
        {
            Contexts = [typeof(ScreenPair), typeof(CellLog)],
        });
        await using var both = Host.Create(
            services => services.AddSingleton(options).AddMetricContext<CellLog, CellLogProvider>(), options.Plugin(), contexts);
        var result = await both.GetRequiredService<IEvaluator>().EvaluateAsync(Request(Embedding(0), OnB with
        {
            Profile = "anndata",
            Skip = ["pearson_delta", "mse", "mse_delta", "mae_delta", "discrimination_score", "pearson_edistance"],
        }));

        Assert.Empty(result.Failures);
        Assert.Contains(result.Outcomes, outcome => outcome.Variant.Name == "both");
        Assert.Equal(expected.Column("mae"), result.Column("mae"));
    }

    [Fact]
    public async Task A_value_that_is_no_number_is_named_with_its_cell_and_dimension()
    {
        var refusal = await Assert.ThrowsAsync<InputException>(() => Host.EvaluateAsync(Request(Embedding(double.NaN), OnB)));
        Assert.StartsWith(
            "pred: obsm['b'] has the value NaN in cell '7', dimension 2.", refusal.Message, StringComparison.Ordinal);
    }

    private static EvaluationRequest Request(double[] predicted, MetricSelection metrics) => new()
    {
        Real = RandomScreens.Logarithms("real", 1, CellCount).ToScreen().WithObsm("a", 1, Numbers(1)).WithObsm("b", 2, Numbers(2)),
        Pred = RandomScreens.Logarithms("pred", 2, CellCount).ToScreen().WithObsm("a", 1, Numbers(1)).WithObsm("b", 2, predicted),
        Metrics = metrics,
    };

    private static double[] Embedding(double atCell7)
    {
        var rows = Numbers(2);
        rows[(7 * 2) + 1] = atCell7;
        return rows;
    }

    private static double[] Numbers(int width) => [.. Enumerable.Range(0, CellCount * width).Select(i => Math.Sin(i * (width + 0.5)))];
}
