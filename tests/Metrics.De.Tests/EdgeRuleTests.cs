namespace CellEval.Metrics.De.Tests;

/// <summary>What each metric does where there is nothing, or nothing ordinary, to compare.</summary>
public sealed class EdgeRuleTests
{
    private const double Sig = 0.01;
    private const double Not = 0.5;

    [Fact]
    public void Overlap_is_the_share_of_the_real_top_and_precision_that_of_the_predicted_top()
    {
        var de = Tables.Context(
            [new("p", "a", 3, Sig), new("p", "b", -2, Sig), new("p", "c", 1, Sig), new("p", "d", 9, Not)],
            [new("p", "b", 5, Sig), new("p", "a", 1, Sig), new("p", "d", 8, Not)]);

        Assert.Equal(2 / 3.0, Overlap.Score(de, null)[0]);
        Assert.Equal(1.0, Precision.Score(de, null)[0]);
        Assert.Equal(0.0, Overlap.Score(de, 1)[0]);
        Assert.Equal(1.0, Overlap.Score(de, 2)[0]);
        Assert.Equal(2 / 3.0, Overlap.Score(de, 1000)[0]);
    }

    [Fact]
    public void Overlap_and_precision_are_0_for_all_when_a_side_has_no_significant_gene()
    {
        Row[] some = [new("p", "a", 1, Sig), new("q", "a", 1, Not)];
        Row[] none = [new("p", "a", 1, Not), new("q", "a", 1, Not)];
        foreach (var de in new[] { Tables.Context(some, none), Tables.Context(none, some), Tables.Context(none, none) })
        {
            Assert.Equal([0.0, 0.0], Tables.Values(Overlap.Score(de, null)));
            Assert.Equal([0.0, 0.0], Tables.Values(Precision.Score(de, 50)));
        }
    }

    [Fact]
    public void Direction_match_skips_missing_genes_and_null_fold_changes_and_is_absent_without_any()
    {
        var de = Tables.Context(
            [
                new("p", "a", 1, Sig), new("p", "b", -1, Sig), new("p", "c", 1, Sig), new("p", "d", double.NaN, Sig),
                new("q", "a", 1, Sig), new("r", "a", 1, Not),
            ],
            [
                new("p", "a", 2, Not), new("p", "b", 1, Not), new("p", "d", 1, Not),
                new("q", "b", 1, Not), new("r", "a", 1, Sig),
            ]);
        Assert.Equal([0.5, null, null], Tables.Values(DirectionMatch.Score(de)));
    }

    [Fact]
    public void Direction_match_takes_infinities_by_their_sign()
    {
        var de = Tables.Context(
            [new("p", "a", double.PositiveInfinity, Sig), new("p", "b", double.NegativeInfinity, Sig)],
            [new("p", "a", 0.1, Sig), new("p", "b", double.PositiveInfinity, Sig)]);
        Assert.Equal(0.5, DirectionMatch.Score(de)[0]);
    }

    [Fact]
    public void Direction_match_takes_zero_for_a_sign_of_its_own()
    {
        var de = Tables.Context(
            [new("p", "a", 0, Sig), new("p", "b", 0, Sig), new("p", "c", -0.0, Sig), new("p", "d", 1, Sig)],
            [new("p", "a", 0, Sig), new("p", "b", 1, Sig), new("p", "c", 0, Sig), new("p", "d", 0, Sig)]);
        Assert.Equal(0.5, DirectionMatch.Score(de)[0]);
    }

    [Fact]
    public void Fold_change_correlation_takes_infinities_as_numbers_and_is_NaN_where_a_side_is_constant()
    {
        var de = Tables.Context(
            [
                new("p", "a", double.NegativeInfinity, Sig), new("p", "b", 1, Sig),
                new("p", "c", double.PositiveInfinity, Sig),
                new("q", "a", 1, Sig), new("q", "b", 2, Sig),
            ],
            [
                new("p", "a", 1, Sig), new("p", "b", double.PositiveInfinity, Sig),
                new("p", "c", double.PositiveInfinity, Sig),
                new("q", "a", 3, Sig), new("q", "b", 3, Sig),
            ]);

        // Ranks 1, 2, 3 against 1, 2.5, 2.5.
        Assert.Equal(Math.Sqrt(3) / 2, SpearmanFoldChange.Score(de)[0]!.Value, 12);
        Assert.Equal(double.NaN, SpearmanFoldChange.Score(de)[1]);
    }

    [Fact]
    public void Fold_change_correlation_takes_a_missing_gene_as_0_and_leaves_pairs_with_null_out()
    {
        var de = Tables.Context(
            [
                new("p", "a", 1, Sig), new("p", "b", 2, Sig), new("p", "c", 3, Sig), new("p", "d", double.NaN, Sig),
                new("one", "a", 1, Sig), new("none", "a", 1, Not),
            ],
            [
                new("p", "b", -1, Not), new("p", "c", -2, Not), new("p", "d", 7, Not),
                new("one", "a", 1, Sig), new("none", "a", 1, Sig),
            ]);
        var scores = SpearmanFoldChange.Score(de);
        Assert.Null(scores[de.Perturbations.LabelOf("none")]);
        Assert.Equal(double.NaN, scores[de.Perturbations.LabelOf("one")]);
        Assert.Equal(-1.0, scores[de.Perturbations.LabelOf("p")]!.Value, 12);
    }

    [Fact]
    public void Recall_is_the_share_of_real_significant_genes_found_and_absent_without_any()
    {
        var de = Tables.Context(
            [new("p", "a", 1, Sig), new("p", "b", 1, Sig), new("q", "a", 1, Not)],
            [new("p", "a", 1, Sig), new("p", "b", 1, Not), new("q", "a", 1, Sig)]);
        Assert.Equal([0.5, null], Tables.Values(SignificantGenesRecall.Score(de)));
    }

    [Fact]
    public void Counts_are_0_where_nothing_is_significant()
    {
        var de = Tables.Context(
            [new("p", "a", 1, Sig), new("q", "a", 1, Not)], [new("p", "a", 1, Not), new("q", "a", 1, Sig)]);
        var (real, pred) = SignificantCounts.Score(de);
        Assert.Equal([1.0, 0.0], Tables.Values(real));
        Assert.Equal([0.0, 1.0], Tables.Values(pred));
    }

    [Fact]
    public void A_null_fdr_is_not_significant()
    {
        var de = Tables.Context([new("p", "a", 1, double.NaN)], [new("p", "a", 1, double.NaN)]);
        Assert.Equal(0.0, SignificantCounts.Score(de).Real[0]);
        Assert.Null(SignificantGenesRecall.Score(de, fdrThreshold: 2)[0]);
    }

    [Fact]
    public void Recall_counts_only_genes_that_the_prediction_has()
    {
        var de = Tables.Context(
            [new("p", "a", 1, Sig), new("p", "b", 1, Sig)], [new("p", "c", 1, Sig), new("p", "b", 1, Sig)]);
        Assert.Equal(0.5, SignificantGenesRecall.Score(de)[0]);
    }

    [Fact]
    public void Correlation_of_counts_leaves_out_perturbations_without_real_genes_and_is_1_when_none_is_left()
    {
        var none = Tables.Context([new("p", "a", 1, Not)], [new("p", "a", 1, Sig)]);
        Assert.Equal(1.0, SpearmanSignificant.Score(none));

        var de = Tables.Context(
            [new("p", "a", 1, Sig), new("p", "b", 1, Sig), new("q", "a", 1, Sig), new("r", "a", 1, Not)],
            [new("p", "a", 1, Sig), new("q", "a", 1, Not), new("r", "a", 1, Sig), new("r", "b", 1, Sig)]);
        Assert.Equal(1.0, SpearmanSignificant.Score(de));
    }

    [Fact]
    public void Correlation_of_counts_is_NaN_for_one_perturbation_or_a_constant_side_and_takes_no_prediction_as_0()
    {
        var one = Tables.Context(
            [new("p", "a", 1, Sig), new("q", "a", 1, Not)], [new("p", "a", 1, Sig), new("q", "a", 1, Sig)]);
        Assert.Equal(double.NaN, SpearmanSignificant.Score(one));

        var constant = Tables.Context(
            [new("p", "a", 1, Sig), new("q", "a", 1, Sig), new("q", "b", 1, Sig)],
            [new("p", "a", 1, Sig), new("q", "a", 1, Sig)]);
        Assert.Equal(double.NaN, SpearmanSignificant.Score(constant));

        var opposite = Tables.Context(
            [new("p", "a", 1, Sig), new("q", "a", 1, Sig), new("q", "b", 1, Sig)],
            [new("p", "a", 1, Sig), new("q", "a", 1, Not)]);
        Assert.Equal(-1.0, SpearmanSignificant.Score(opposite));
    }
}
