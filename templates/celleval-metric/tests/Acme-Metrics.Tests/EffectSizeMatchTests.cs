namespace AcmeNamespace.Tests;

public sealed class EffectSizeMatchTests
{
    // Effects, the means minus the control's: (3, 4) in reality, (6, 8) in the prediction.
    private static readonly MetricInput Screens = new ScreenPairBuilder("IRF1", "GBP1")
        .Real("non-targeting", [1, 0])
        .Real("STAT1", [3, 4], [5, 4])
        .Pred("non-targeting", [0, 1])
        .Pred("STAT1", [6, 9])
        .Build();

    [Fact]
    public void It_is_the_smaller_length_divided_by_the_larger() =>
        Assert.Equal(0.5, Plugin.Metrics.Evaluate("effect_size_match", Screens)["STAT1"]);

    [Fact]
    public void A_method_can_be_called_directly_too() =>
        Assert.Equal(0.5, EffectSizeMatch.Score(Screens.ToScreenPair())[0]);
}
