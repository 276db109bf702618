namespace CellEval.Metrics.De.Tests;

/// <summary>How genes rank where their numbers are null, infinite or equal, and how deep lists are compared.</summary>
public sealed class RankingEdgeTests
{
    private const double Sig = 0.01;

    [Theory]
    [InlineData(DeSortBy.Log2FoldChange, "plus infinite,two,zero,minus three,minus infinite,null")]
    [InlineData(DeSortBy.AbsLog2FoldChange, "minus infinite,plus infinite,minus three,two,zero,null")]
    [InlineData(DeSortBy.PValue, "zero,plus infinite,two,null,minus infinite,minus three")]
    [InlineData(DeSortBy.Fdr, "null,zero,two,minus infinite,plus infinite,minus three")]
    public void Each_column_ranks_its_best_first_null_last_and_infinity_as_a_number(DeSortBy sort, string expected)
    {
        Row[] rows =
        [
            new("p", "null", double.NaN, 0.001, 0.3),
            new("p", "minus infinite", double.NegativeInfinity, 0.02, 0.4),
            new("p", "two", 2, 0.01, 0.2),
            new("p", "plus infinite", double.PositiveInfinity, 0.03, 0.1),
            new("p", "minus three", -3, 0.04, double.NaN),
            new("p", "zero", 0, 0.005, 0),
        ];
        var de = Tables.Context(rows, rows);
        var ranked = de.Get(new RankedGenes(Side.Real, sort, 0.05f))[0].ToArray();
        Assert.Equal(expected.Split(','), ranked.Select(gene => de.Real.GeneNames[gene]));
    }

    [Fact]
    public void Equal_values_rank_in_the_order_of_rows()
    {
        string[] genes = [.. Enumerable.Range(0, 100).Select(i => $"gene{i * 37 % 100}")];
        var de = Tables.Context(genes.Select(gene => new Row("p", gene, 1, Sig)), [new("p", "gene0", 1, Sig)]);
        var ranked = de.Get(new RankedGenes(Side.Real, DeSortBy.AbsLog2FoldChange, 0.05f))[0].ToArray();
        Assert.Equal(genes, ranked.Select(gene => de.Real.GeneNames[gene]));
    }

    [Fact]
    public void A_null_fold_change_counts_as_a_gene_of_the_list()
    {
        var de = Tables.Context(
            [new("p", "a", 2, Sig), new("p", "b", double.NaN, Sig)],
            [new("p", "b", double.NaN, Sig), new("p", "c", 5, Sig)]);
        Assert.Equal(0.5, Overlap.Score(de, null)[0]);
        Assert.Equal(0.5, Precision.Score(de, null)[0]);
    }

    [Fact]
    public void Absolute_fold_changes_that_a_table_brings_are_taken_from_it()
    {
        var de = Tables.Context(
            [new("p", "a", 9, Sig, AbsLog2FoldChange: 1), new("p", "b", 1, Sig, AbsLog2FoldChange: 9)],
            [new("p", "b", 1, Sig)]);
        Assert.Equal(1.0, Overlap.Score(de, 1)[0]);
        Assert.Equal(0.0, Overlap.Score(de, 1, sortBy: DeSortBy.Log2FoldChange)[0]);
    }

    [Fact]
    public void Overlap_is_cut_at_the_real_number_and_precision_at_the_predicted_one()
    {
        // Real ranks a, b, c, d; pred ranks d, a.
        var de = Tables.Context(
            [new("p", "a", 4, Sig), new("p", "b", 3, Sig), new("p", "c", 2, Sig), new("p", "d", 1, Sig)],
            [new("p", "d", 9, Sig), new("p", "a", 8, Sig)]);
        Assert.Equal([0.0, 0.5, 1 / 3.0, 0.5, 0.5], Depths.Select(k => Overlap.Score(de, k)[0]));
        Assert.Equal([0.0, 0.5, 0.5, 0.5, 0.5], Depths.Select(k => Precision.Score(de, k)[0]));
    }

    [Fact]
    public void A_perturbation_without_genes_on_the_side_that_cuts_is_0_among_others_that_have_some()
    {
        var de = Tables.Context(
            [new("both", "a", 1, Sig), new("pred only", "a", 1, 0.5), new("real only", "a", 1, Sig)],
            [new("both", "a", 1, Sig), new("pred only", "a", 1, Sig), new("real only", "a", 1, 0.5)]);
        Assert.Equal([1.0, 0.0, 0.0], Tables.Values(Overlap.Score(de, null)));
        Assert.Equal([1.0, 0.0, 0.0], Tables.Values(Precision.Score(de, null)));
    }

    [Fact]
    public void The_tops_of_each_threshold_are_their_own()
    {
        var de = Tables.Context(
            [new("p", "a", 1, 0.001), new("p", "b", 2, 0.03)], [new("p", "a", 1, 0.001), new("p", "c", 2, 0.03)]);
        Assert.Equal(0.5, Overlap.Score(de, null)[0]);
        Assert.Equal(1.0, Overlap.Score(de, null, fdrThreshold: 0.01)[0]);
        Assert.Equal(0.0, Overlap.Score(de, null, fdrThreshold: 0)[0]);
    }

    private static int?[] Depths => [1, 2, 3, 100, null];
}
