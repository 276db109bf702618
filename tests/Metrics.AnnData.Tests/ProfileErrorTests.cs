namespace CellEval.Metrics.AnnData.Tests;

/// <summary>Errors and correlation of profiles that can be worked out in the head.</summary>
public sealed class ProfileErrorTests
{
    private const string Key = SmallPair.Key;

    // Means: real p (3, 1, 0), control (1, 1, 0); pred p (6, 1, 0), control (2, 1, 0). Effects (2, 0, 0) and (4, 0, 0).
    private static SmallPair Pair { get; } = new(
        ["a", "b", "c"],
        [new("p", [2, 1, 0], [1, 1]), new("p", [4, 1, 0], [3, 1]), new(SmallPair.Control, [1, 1, 0], [0, 0])],
        [
            new("p", [6, 1, 0], [2, 4]),
            new(SmallPair.Control, [1, 2, 0], [0, 2]),
            new(SmallPair.Control, [3, 0, 0], [0, 0]),
        ]);

    [Fact]
    public void Errors_of_means_are_averages_over_genes()
    {
        Assert.Equal(3.0, MeanSquaredError.Score(Pair.Screens)[0]);
        Assert.Equal(1.0, MeanAbsoluteError.Score(Pair.Screens)[0]);
    }

    [Fact]
    public void Errors_of_effects_take_each_sides_own_control_off()
    {
        Assert.Equal(4 / 3.0, MeanSquaredErrorDelta.Score(Pair.Screens)[0]);
        Assert.Equal(2 / 3.0, MeanAbsoluteErrorDelta.Score(Pair.Screens)[0]);
    }

    [Fact]
    public void With_a_key_means_and_effects_are_those_of_the_embedding()
    {
        // Means: real p (2, 1), control (0, 0); pred p (2, 4), control (0, 1).
        Assert.Equal(4.5, MeanSquaredError.Score(Pair.Screens, Key)[0]);
        Assert.Equal(1.5, MeanAbsoluteError.Score(Pair.Screens, Key)[0]);
        Assert.Equal(2.0, MeanSquaredErrorDelta.Score(Pair.Screens, Key)[0]);
        Assert.Equal(1.0, MeanAbsoluteErrorDelta.Score(Pair.Screens, Key)[0]);
        Assert.Equal(-1.0, PearsonDelta.Score(Pair.Screens, Key)[0]!.Value, 12);
    }

    [Fact]
    public void Correlation_of_effects_sees_their_shape_and_not_their_size()
    {
        Assert.Equal(1.0, PearsonDelta.Score(Pair.Screens)[0]!.Value, 12);
        Assert.Equal(-1.0, Correlation([1, 2, 3], [9, 8, 7])!.Value, 12);
        Assert.Equal(0.5, Correlation([1, 2, 3], [1, 3, 2])!.Value, 12);
    }

    [Fact]
    public void Correlation_is_NaN_where_an_effect_is_constant_or_has_one_gene()
    {
        Assert.Equal(double.NaN, Correlation([1, 2, 3], [0, 0, 0]));
        Assert.Equal(double.NaN, Correlation([2, 2, 2], [1, 2, 3]));
        Assert.Equal(double.NaN, Correlation([2], [2]));
    }

    private static double? Correlation(double[] real, double[] pred)
    {
        var control = new SmallCell(SmallPair.Control, new double[real.Length]);
        string[] genes = [.. real.Select((_, i) => $"gene{i}")];
        return PearsonDelta.Score(
            new SmallPair(genes, [control, new("p", real)], [control, new("p", pred)]).Screens)[0];
    }
}
