using CellEval.Numerics;

namespace CellEval.Metrics.AnnData.Tests;

/// <summary>Ranks of small effects: the target gene, ties, embeddings, distances that are no number.</summary>
public sealed class DiscriminationTests
{
    private static readonly IDistance[] All =
    [
        new L1Distance(), new L2Distance(), new CosineDistance(), new ChebyshevDistance(), new CanberraDistance(),
        new BrayCurtisDistance(), new CorrelationDistance(), new SquaredEuclideanDistance(), new SignDistance(),
    ];

    private static readonly IDistance[] OfDifferences =
        [new L1Distance(), new L2Distance(), new ChebyshevDistance(), new SquaredEuclideanDistance()];

    [Fact]
    public void The_score_falls_by_one_nth_for_each_effect_that_is_nearer_than_the_own_one()
    {
        // Real effects at 1, 2, 4 and 8. From 1.25 the own one, 1, is nearest; from 3.75 the 4 is nearer than the 2,
        // from 7 the 8 nearer than the 4; from 0 all others are nearer than the 8.
        var pair = Pair(
            ["g", "h"],
            [("a", [1, 0]), ("b", [2, 0]), ("c", [4, 0]), ("d", [8, 0])],
            [[1.25, 0], [3.75, 0], [7, 0], [0, 0]]);
        double?[] expected = [1, 0.75, 0.75, 0.25];
        Assert.All(OfDifferences, distance => Assert.Equal(expected, pair.Discrimination(distance)));
    }

    [Fact]
    public void All_columns_of_the_target_genes_name_are_left_out_and_only_for_their_perturbation()
    {
        // With both columns called g, the prediction for g is nearest to itself; without them to h.
        (string, double[])[] real = [("g", [9, 9, 0]), ("h", [0, 0, 3])];
        double[][] pred = [[9, 9, 3], [0, 0, 3]];
        foreach (var distance in OfDifferences)
        {
            Assert.Equal([0.5, 1.0], Pair(["g", "g", "x"], real, pred).Discrimination(distance));
            Assert.Equal([1.0, 1.0], Pair(["g", "y", "x"], real, pred).Discrimination(distance));
            Assert.Equal(
                [1.0, 1.0], Pair(["g", "g", "x"], real, pred).Discrimination(distance, excludeTargetGene: false));
        }
    }

    [Fact]
    public void Leaving_the_target_gene_out_is_exact_where_taking_its_share_off_would_not_be()
    {
        // The target gene outweighs the others by 2^60: a sum over all genes has no digit left for the others, and ties go by
        // label order, which has c last.
        const double Big = 8;
        var one = Math.ScaleB(Big, -60);
        var pair = Pair(
            ["c", "x", "y"],
            [("a", [Big, one, one]), ("b", [0, 2 * one, 2 * one]), ("c", [Big, one, 2 * one])],
            [[0, one, one], [0, 2 * one, 2 * one], [0, one, 2 * one]]);
        foreach (var distance in (IDistance[])[new L1Distance(), new L2Distance(), new CosineDistance()])
            Assert.Equal(1.0, pair.Discrimination(distance)[2]);
    }

    [Fact]
    public void Ties_go_by_label_order_whatever_the_distance()
    {
        var pair = Pair(
            ["x", "y"], [("a", [1, 2]), ("b", [1, 2]), ("c", [1, 2]), ("d", [1, 2])], [[3, 1], [3, 1], [3, 1], [3, 1]]);
        Assert.All(All, distance => Assert.Equal([1.0, 0.75, 0.5, 0.25], pair.Discrimination(distance)));
    }

    [Fact]
    public void With_middle_ranks_equal_predictions_earn_the_score_of_chance_and_nothing_by_alphabet()
    {
        // Chance is the mean of 1, 3/4, 2/4 and 1/4.
        var pair = Pair(
            ["x", "y"], [("a", [1, 2]), ("b", [1, 2]), ("c", [1, 2]), ("d", [1, 2])], [[3, 1], [3, 1], [3, 1], [3, 1]]);
        Assert.All(All, distance => Assert.Equal([0.625, 0.625, 0.625, 0.625], pair.Discrimination(distance, ties: TieRule.Mid)));

        var withoutEffect = Pair(["x", "y"], [("a", [1, 0]), ("b", [0, 1]), ("c", [1, 1])], [[0, 0], [0, 0], [0, 0]]);
        Assert.Equal([2 / 3.0, 2 / 3.0, 2 / 3.0], withoutEffect.Discrimination(new CosineDistance(), ties: TieRule.Mid), Near);
    }

    [Fact]
    public void Middle_ranks_change_nothing_where_no_distances_are_equal()
    {
        var pair = Pair(
            ["g", "h"], [("a", [1, 0]), ("b", [2, 0]), ("c", [4, 0]), ("d", [8, 0])], [[1.25, 0], [3.75, 0], [7, 0], [0, 0]]);
        Assert.All(OfDifferences, distance => Assert.Equal([1, 0.75, 0.75, 0.25], pair.Discrimination(distance, ties: TieRule.Mid)));
    }

    [Fact]
    public void A_target_that_is_the_only_gene_leaves_nothing_but_label_order()
    {
        var pair = Pair(["b"], [("a", [1]), ("b", [2]), ("c", [3])], [[1], [2], [3]]);
        foreach (var distance in (IDistance[])[.. OfDifferences, new CosineDistance()])
            Assert.Equal(2 / 3.0, pair.Discrimination(distance)[1]!.Value, 12);
    }

    [Fact]
    public void A_prediction_without_effect_is_as_far_from_all_by_cosine()
    {
        var pair = Pair(["x", "y"], [("a", [1, 0]), ("b", [0, 1]), ("c", [1, 1])], [[0, 0], [0, 0], [0, 0]]);
        Assert.Equal([1, 2 / 3.0, 1 / 3.0], pair.Discrimination(new CosineDistance()), Near);
    }

    [Fact]
    public void A_distance_that_is_no_number_ranks_after_every_other()
    {
        // The correlation with b's constant effect is none.
        var pair = Pair(
            ["x", "y", "z"], [("a", [1, 2, 3]), ("b", [1, 1, 1]), ("c", [3, 2, 1])], [[1, 2, 4], [1, 2, 4], [1, 2, 4]]);
        Assert.Equal([1.0, 1 / 3.0, 2 / 3.0], pair.Discrimination(new CorrelationDistance()), Near);
    }

    [Fact]
    public void An_embedding_is_compared_whole_and_l1_ignores_the_key()
    {
        // In X each prediction is its own; in the embedding they are exchanged. The first dimension is no gene.
        SmallCell[] real = [new("control", [0, 0], [0, 0]), new("a", [0, 4], [9, 0]), new("b", [0, 1], [1, 0])];
        SmallCell[] pred = [new("control", [0, 0], [0, 0]), new("a", [0, 4], [1, 0]), new("b", [0, 1], [9, 0])];
        var pair = new SmallPair(["a", "x"], real, pred);
        foreach (var distance in OfDifferences.Where(distance => distance is not L1Distance))
        {
            Assert.Equal([1.0, 1.0], pair.Discrimination(distance));
            Assert.Equal([0.5, 0.5], pair.Discrimination(distance, SmallPair.Key));
        }

        Assert.Equal([1.0, 1.0], pair.Discrimination(new L1Distance(), SmallPair.Key));
    }

    [Fact]
    public void L1_leaves_the_target_gene_out_when_it_ignores_the_key()
    {
        SmallCell[] real = [new("control", [0, 0], [0]), new("g", [9, 0], [0]), new("h", [0, 3], [1])];
        SmallCell[] pred = [new("control", [0, 0], [0]), new("g", [9, 3], [0]), new("h", [0, 3], [1])];
        var pair = new SmallPair(["g", "x"], real, pred);
        Assert.Equal(0.5, pair.Discrimination(new L1Distance(), SmallPair.Key)[0]);
        Assert.Equal(1.0, pair.Discrimination(new L1Distance(), SmallPair.Key, excludeTargetGene: false)[0]);
    }

    private static bool Near(double? expected, double? actual) => Math.Abs(expected!.Value - actual!.Value) < 1e-12;

    // Each effect is a cell; the control is at 0.
    private static SmallPair Pair(string[] genes, (string Label, double[] Effect)[] real, double[][] pred)
    {
        var control = new SmallCell(SmallPair.Control, new double[genes.Length]);
        return new SmallPair(
            genes,
            [control, .. real.Select(item => new SmallCell(item.Label, item.Effect))],
            [control, .. real.Zip(pred, (item, effect) => new SmallCell(item.Label, effect))]);
    }
}
