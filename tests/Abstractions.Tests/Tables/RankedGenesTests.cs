using CsCheck;

namespace CellEval.Abstractions.Tests;

public sealed class RankedGenesTests
{
    private const double Infinity = double.PositiveInfinity;

    private static readonly Gen<double> Values = OneOf(-Infinity, -2, -1, -0.0, 0, 1, 2, Infinity, double.NaN);

    private static readonly Gen<double> AnySize = Gen.Float.Select(value => (double)value);

    private static readonly Gen<double> Rates = OneOf(0.01, 0.05, 0.2, double.NaN);

    [Fact]
    public void Ties_keep_the_order_of_their_rows() => Assert.Equal(
        ["c", "a", "b", "d"],
        Rank(DeSortBy.AbsLog2FoldChange, 0.05f, ("a", 1, 0, 0), ("b", -1, 0, 0), ("c", 2, 0, 0), ("d", 1, 0, 0)));

    [Fact]
    public void Null_stands_last_in_row_order_and_is_counted() => Assert.Equal(
        ["c", "b", "a", "d"],
        Rank(DeSortBy.AbsLog2FoldChange, 0.05f, ("a", double.NaN, 0, 0), ("b", 0, 0, 0), ("c", 1, 0, 0), ("d", double.NaN, 0, 0)));

    [Fact]
    public void Infinite_fold_changes_are_ordinary()
    {
        (string, double, double, double)[] rows = [("a", 5, 0, 0), ("b", -Infinity, 0, 0), ("c", Infinity, 0, 0), ("d", -7, 0, 0)];
        Assert.Equal(["b", "c", "d", "a"], Rank(DeSortBy.AbsLog2FoldChange, 0.05f, rows));
        Assert.Equal(["c", "a", "d", "b"], Rank(DeSortBy.Log2FoldChange, 0.05f, rows));
    }

    [Theory]
    [InlineData(DeSortBy.Log2FoldChange, "c b a")]
    [InlineData(DeSortBy.AbsLog2FoldChange, "a c b")]
    [InlineData(DeSortBy.PValue, "b a c")]
    [InlineData(DeSortBy.Fdr, "c b a")]
    public void Every_column_ranks_in_its_own_direction(DeSortBy sortBy, string expected) => Assert.Equal(
        expected.Split(' '),
        Rank(sortBy, 0.05f, ("a", -3, 0.02, 0.04), ("b", 1, 0.01, 0.03), ("c", 2, 0.03, 0.02)));

    [Fact]
    public void Only_significant_genes_are_ranked_and_the_threshold_is_exclusive_in_single_precision()
    {
        // In double, 0.05 as float32 (0.0500000007…) would be above the threshold; one step below it is significant.
        var below = (double)MathF.BitDecrement(0.05f);
        Assert.Equal(
            ["b", "d"],
            Rank(DeSortBy.AbsLog2FoldChange, (float)0.05, ("a", 9, 0, 0.05), ("b", 8, 0, below), ("c", 7, 0, double.NaN), ("d", 6, 0, 0)));

        // Between two float32 numbers: 0.05 - 1e-10 rounds to the threshold itself.
        Assert.Empty(Rank(DeSortBy.AbsLog2FoldChange, (float)0.05, ("a", 9, 0, 0.05 - 1e-10)));
    }

    [Fact]
    public void The_ranking_is_that_of_a_stable_sort() =>
        IsThatOfAStableSort(Gen.Select(Values, Values, Rates).Array[0, 12], iterations: 100);

    [Fact]
    public void The_ranking_of_many_genes_is_that_of_a_stable_sort() => IsThatOfAStableSort(
        Gen.Select(Gen.OneOf(Values, AnySize), Gen.OneOf(Values, AnySize), Rates).Array[40, 300], iterations: 60);

    [Fact]
    public void Each_side_and_perturbation_is_ranked_by_itself()
    {
        var list = new PerturbationList(["a", "b", "c"], "ctrl");
        var context = Tables.Context(
            list,
            Tables.Rows(("c", "x", 1, 0, 0), ("a", "x", 1, 0, 0), ("c", "y", 2, 0, 0)),
            Tables.Rows(("a", "y", 1, 0, 0), ("b", "x", 1, 0, 0), ("a", "x", 3, 0, 0)));
        var real = context.Get(new RankedGenes(Side.Real, DeSortBy.AbsLog2FoldChange, 0.05f));
        var pred = context.Get(new RankedGenes(Side.Pred, DeSortBy.AbsLog2FoldChange, 0.05f));

        Assert.Equal(["x"], context.Real.Names(real[0]));
        Assert.Equal([], context.Real.Names(real[1]));
        Assert.Equal(["y", "x"], context.Real.Names(real[2]));
        Assert.Equal(["x", "y"], context.Pred.Names(pred[0]));
        Assert.Equal(["x"], context.Pred.Names(pred[1]));
        Assert.Equal([], context.Pred.Names(pred[2]));
    }

    private static void IsThatOfAStableSort(Gen<(double Lfc, double PValue, double Fdr)[]> table, int iterations) =>
        Gen.Select(table, Gen.Enum<DeSortBy>()).Sample(
            (rows, sortBy) =>
            {
                (string Gene, double Lfc, double PValue, double Fdr)[] named =
                    [.. rows.Select((row, i) => ("g" + i, row.Lfc, row.PValue, row.Fdr))];
                var expected = named
                    .Where(row => row.Fdr < 0.1)
                    .OrderBy(row => double.IsNaN(Key(row)))
                    .ThenBy(row => double.IsNaN(Key(row)) ? 0 : Key(row))
                    .Select(row => row.Gene);
                Assert.Equal(expected, Rank(sortBy, 0.1f, named));

                double Key((string Gene, double Lfc, double PValue, double Fdr) row) => sortBy switch
                {
                    DeSortBy.Log2FoldChange => -row.Lfc,
                    DeSortBy.AbsLog2FoldChange => -Math.Abs(row.Lfc),
                    DeSortBy.PValue => row.PValue,
                    _ => row.Fdr,
                };
            },
            iter: iterations);

    private static Gen<double> OneOf(params double[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static string[] Rank(
        DeSortBy sortBy, float threshold, params (string Gene, double Lfc, double PValue, double Fdr)[] rows)
    {
        var context = Tables.OneSided(rows);
        return context.Real.Names(context.Get(new RankedGenes(Side.Real, sortBy, threshold))[0]);
    }
}
