namespace CellEval.Metrics.AnnData.Tests;

/// <summary>The correlation of energy distances, with distances that can be worked out in the head.</summary>
public sealed class EnergyDistanceTests
{
    [Fact]
    public void Distances_count_self_pairs()
    {
        // The one control cell is at 0. Real: 2·3 = 6 for p; 2·2 − (0 + 2 + 2 + 0)/4 = 3 for q; 0 for r. Pred: 6, 0 and
        // 3 — the correlation of (6, 3, 0) with (6, 0, 3). Without self pairs q's would be 2, not 3.
        var pair = new SmallPair(
            ["g"],
            [new("control", 0), new("p", 3), new("q", 1), new("q", 3), new("r", 0)],
            [new("control", 0), new("p", 3), new("q", 0), new("r", 1), new("r", 3)]);
        Assert.Equal(0.5, pair.EnergyCorrelation(), 12);
    }

    [Fact]
    public void Each_side_is_compared_with_its_own_control_and_by_euclidean_distance()
    {
        // Distances to the control: real 5 and 10 from (0, 0) and twice 0; pred the same from (1, 1).
        SmallCell[] real = [new("control", 0, 0), new("p", 3, 4), new("q", 6, 8), new("r", 0, 0)];
        SmallCell[] pred = [new("control", 1, 1), new("p", 1, 6), new("q", 11, 1), new("r", 1, 1)];
        Assert.Equal(1.0, new SmallPair(["a", "b"], real, pred).EnergyCorrelation(), 12);
    }

    [Fact]
    public void With_a_key_cells_are_those_of_the_embedding()
    {
        SmallCell[] real = [new("control", [0], [0, 0]), new("p", [1], [3, 4]), new("q", [2], [0, 0])];
        SmallCell[] pred = [new("control", [0], [0, 0]), new("p", [1], [0, 0]), new("q", [2], [0, 1])];
        var pair = new SmallPair(["a"], real, pred);
        Assert.Equal(1.0, pair.EnergyCorrelation(), 12);
        Assert.Equal(-1.0, pair.EnergyCorrelation(SmallPair.Key), 12);
    }

    [Fact]
    public void It_is_NaN_for_one_perturbation_and_where_all_distances_of_a_side_are_equal()
    {
        SmallCell[] one = [new("control", 0), new("p", 3)];
        SmallCell[] two = [new("control", 0), new("p", 3), new("q", 4)];
        SmallCell[] equal = [new("control", 0), new("p", 3), new("q", 3)];
        Assert.Equal(double.NaN, new SmallPair(["g"], one, one).EnergyCorrelation());
        Assert.Equal(double.NaN, new SmallPair(["g"], two, equal).EnergyCorrelation());
        Assert.Equal(double.NaN, new SmallPair(["g"], equal, two).EnergyCorrelation());
    }
}
