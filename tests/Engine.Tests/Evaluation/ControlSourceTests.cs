namespace CellEval.Engine.Tests;

public sealed class ControlSourceTests
{
    private static readonly string[] OfEffects =
        ["pearson_delta", "mse_delta", "mae_delta", "discrimination_score_l1", "discrimination_score_l2", "discrimination_score_cosine"];

    private static readonly EvaluationRequest FromReal = RandomScreens.LogarithmPair() with
    {
        Options = TypedValues.Empty.With(new EffectOptions { ControlSource = ControlSource.Real }),
    };

    [Fact]
    public async Task Errors_of_effects_from_one_control_are_those_of_means()
    {
        // (pred - control) - (real - control) is pred - real, but for rounding.
        var result = await Host.EvaluateAsync(FromReal);
        foreach (var (ofEffects, ofMeans) in new[] { ("mse_delta", "mse"), ("mae_delta", "mae") })
        {
            Assert.All(result.Column(ofEffects).Zip(result.Column(ofMeans)), pair =>
                Assert.Equal(pair.Second!.Value, pair.First!.Value, 1e-12));
        }

        var own = await Host.EvaluateAsync(RandomScreens.LogarithmPair());
        Assert.All(own.Column("mse_delta").Zip(own.Column("mse")), pair => Assert.True(Math.Abs(pair.First!.Value - pair.Second!.Value) > 1e-6));
    }

    [Fact]
    public async Task Predicted_control_cells_have_no_influence_on_effects_from_the_real_control()
    {
        var pred = RandomScreens.Logarithms("pred.h5ad", 2);
        var shifted = pred.Change((cell, _) =>
            cell.Label == "non-targeting" ? cell with { Values = [.. cell.Values.Select((value, gene) => value + (gene % 3 / 2.0))] } : cell);
        var (before, after) = (await Host.EvaluateAsync(FromReal), await Host.EvaluateAsync(FromReal with { Pred = shifted.ToScreen() }));
        Assert.All(OfEffects, name => Assert.Equal(before.Column(name), after.Column(name)));

        // DE is against each side's own control all the same.
        Assert.NotEqual(before.Column("pr_auc"), after.Column("pr_auc"));
        var own = await Host.EvaluateAsync(RandomScreens.LogarithmPair() with { Pred = shifted.ToScreen() });
        Assert.NotEqual(own.Column("pearson_delta"), after.Column("pearson_delta"));
        Assert.Equal(own.Column("pr_auc"), after.Column("pr_auc"));
    }
}
