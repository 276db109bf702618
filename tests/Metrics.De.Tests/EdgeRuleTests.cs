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
    public void Ties_are_ranked_in_row_order_null_last_and_infinity_as_a_number()
    {
        var de = Tables.Context(
            [
                new("p", "null", double.NaN, Sig), new("p", "one", 1, Sig), new("p", "tied", -1, Sig),
                new("p", "infinite", double.NegativeInfinity, Sig),
            ],
            [new("p", "x", 1, Sig)]);
        var ranked = de.Get(new RankedGenes(Side.Real, DeSortBy.AbsLog2FoldChange, 0.05f))[0].ToArray();
        Assert.Equal(["infinite", "one", "tied", "null"], ranked.Select(gene => de.Real.GeneNames[gene]));
    }

    [Fact]
    public void Direction_match_skips_missing_genes_and_null_fold_changes_and_is_absent_without_any()
    {
        var de = Tables.Context(
            [
                new("p", "a", 1, Sig), new("p", "b", -1, Sig), new("p", "c", 1, Sig), new("p", "d", double.NaN, Sig),
                new("q", "a", 1, Sig), new("r", "a", 1, Not),
            ],
            [new("p", "a", 2, Not), new("p", "b", 1, Not), new("p", "d", 1, Not), new("q", "b", 1, Not), new("r", "a", 1, Sig)]);
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
    public void Fold_change_correlation_takes_a_missing_gene_as_0_and_leaves_pairs_with_null_out()
    {
        var de = Tables.Context(
            [
                new("p", "a", 1, Sig), new("p", "b", 2, Sig), new("p", "c", 3, Sig), new("p", "d", double.NaN, Sig),
                new("one", "a", 1, Sig), new("none", "a", 1, Not),
            ],
            [new("p", "b", -1, Not), new("p", "c", -2, Not), new("p", "d", 7, Not), new("one", "a", 1, Sig), new("none", "a", 1, Sig)]);
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
        var de = Tables.Context([new("p", "a", 1, Sig), new("q", "a", 1, Not)], [new("p", "a", 1, Not), new("q", "a", 1, Sig)]);
        var (real, pred) = SignificantCounts.Score(de);
        Assert.Equal([1.0, 0.0], Tables.Values(real));
        Assert.Equal([0.0, 1.0], Tables.Values(pred));
    }

    [Fact]
    public void Correlation_of_counts_leaves_out_perturbations_without_real_significant_genes_and_is_1_when_none_is_left()
    {
        var none = Tables.Context([new("p", "a", 1, Not)], [new("p", "a", 1, Sig)]);
        Assert.Equal(1.0, SpearmanSignificant.Score(none));

        var de = Tables.Context(
            [new("p", "a", 1, Sig), new("p", "b", 1, Sig), new("q", "a", 1, Sig), new("r", "a", 1, Not)],
            [new("p", "a", 1, Sig), new("q", "a", 1, Not), new("r", "a", 1, Sig), new("r", "b", 1, Sig)]);
        Assert.Equal(1.0, SpearmanSignificant.Score(de));
    }

    [Fact]
    public void Areas_take_a_missing_prediction_for_fdr_1_and_are_NaN_with_one_class_only()
    {
        var de = Tables.Context(
            [new("p", "a", 1, Sig), new("p", "b", 1, Not), new("p", "c", 1, Not), new("q", "a", 1, Not)],
            [new("p", "b", 1, 0.2), new("p", "c", 1, 0.3), new("q", "a", 1, Sig)]);
        Assert.Equal([0.0, double.NaN], Tables.Values(RocAuc.Score(de)));
        Assert.Equal([1 / 3.0, double.NaN], Tables.Values(AveragePrecision.Score(de)));
    }

    [Fact]
    public void The_threshold_is_compared_in_single_precision()
    {
        // As doubles 0.05 and its neighbour below differ; as floats they are the same number, which is not below itself.
        var de = Tables.Context([new("p", "a", 1, Math.BitDecrement(0.05))], [new("p", "a", 1, 0.049)]);
        var (real, pred) = SignificantCounts.Score(de);
        Assert.Equal(0.0, real[0]);
        Assert.Equal(1.0, pred[0]);
    }
}
