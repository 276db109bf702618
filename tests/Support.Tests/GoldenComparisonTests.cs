namespace CellEval.Support.Tests;

public sealed class GoldenComparisonTests
{
    private const string Results = "perturbation,overlap_at_N,mse\nA,0.25,1.5\nB,,NaN\n";

    [Fact]
    public void Equal_tables_agree_in_every_number()
    {
        GoldenCheck check = Compare(GoldenComparison.Results, Results, Results);

        Assert.Equal((4, 4), (check.Compared, check.Agreed));
        Assert.Empty(check.Differences);
    }

    [Theory]
    [InlineData("perturbation,overlap_at_N,mse\nA,0.25,1.500000001\nB,,NaN\n", 4)]
    [InlineData("perturbation,overlap_at_N,mse\nA,0.25,1.50000001\nB,,NaN\n", 3)]
    [InlineData("perturbation,overlap_at_N,mse\nA,0.2500000000000001,1.5\nB,,NaN\n", 3)]
    [InlineData("perturbation,overlap_at_N,mse\nA,0.25,\nB,,NaN\n", 3)]
    [InlineData("perturbation,overlap_at_N,mse\nA,0.25,1.5\nB,NaN,\n", 2)]
    public void Numbers_that_are_not_near_enough_are_counted_and_listed(string actual, int agreed)
    {
        GoldenCheck check = Compare(GoldenComparison.Results, Results, actual);

        Assert.Equal((4, agreed), (check.Compared, check.Agreed));
        Assert.Equal(4 - agreed, check.Differences.Count);
    }

    [Theory]
    [InlineData("perturbation,mse,overlap_at_N\nA,1.5,0.25\nB,NaN,\n")]
    [InlineData("perturbation,overlap_at_N\nA,0.25\nB,\n")]
    [InlineData("perturbation,overlap_at_N,mse,mae\nA,0.25,1.5,\nB,,NaN,2\n")]
    [InlineData("perturbation,overlap_at_N,mse\nA,0.25,1.5\n")]
    [InlineData("perturbation,overlap_at_N,mse\nB,0.25,1.5\nA,,NaN\n")]
    [InlineData("perturbation,overlap_at_N,mse\nA,0.25,1.5\nB,,NaN\nC,,\n")]
    public void Other_columns_or_rows_or_another_order_differ(string actual) =>
        Assert.NotEmpty(Compare(GoldenComparison.Results, Results, actual).Differences);

    [Fact]
    public void A_column_that_the_reference_dropped_may_be_there_without_a_value() =>
        Assert.Empty(Compare(GoldenComparison.Results, Results,
            "perturbation,overlap_at_N,mae,mse\nA,0.25,,1.5\nB,,,NaN\n").Differences);

    [Fact]
    public void A_dropped_column_has_a_count_of_zero_among_the_statistics()
    {
        const string Expected = "statistic,mse\ncount,2\nnull_count,0\nmean,1\n";

        Assert.Empty(Compare(GoldenComparison.Aggregates, Expected, Dropped("0", "2", "")).Differences);
        Assert.Single(Compare(GoldenComparison.Aggregates, Expected, Dropped("1", "2", "")).Differences);
        Assert.Single(Compare(GoldenComparison.Aggregates, Expected, Dropped("0", "2", "0")).Differences);

        static string Dropped(string count, string nulls, string mean) =>
            $"statistic,mae,mse\ncount,{count},2\nnull_count,{nulls},0\nmean,{mean},1\n";
    }

    [Fact]
    public void Left_out_columns_are_not_looked_at_on_either_side()
    {
        GoldenComparison comparison = GoldenComparison.Results.Without("mse");

        Assert.Empty(Compare(comparison, Results, "perturbation,overlap_at_N\nA,0.25\nB,\n").Differences);
        Assert.Empty(Compare(comparison, Results, "perturbation,mse,overlap_at_N\nA,7,0.25\nB,7,\n").Differences);
    }

    [Fact]
    public void Tied_cells_take_any_number_but_not_a_missing_one()
    {
        GoldenComparison comparison = GoldenComparison.Results.WithTies((row, column) => (row, column) == ("A", "overlap_at_N"));

        Assert.Empty(Compare(comparison, Results, "perturbation,overlap_at_N,mse\nA,0.5,1.5\nB,,NaN\n").Differences);
        Assert.Single(Compare(comparison, Results, "perturbation,overlap_at_N,mse\nA,,1.5\nB,,NaN\n").Differences);
        Assert.Single(Compare(comparison, Results, "perturbation,overlap_at_N,mse\nA,0.25,1.5\nB,0.5,NaN\n").Differences);
    }

    [Theory]
    [InlineData("std", "pearson_edistance", 5e-10, true)]
    [InlineData("std", "mse", 5e-10, false)]
    [InlineData("mean", "pearson_edistance", 5e-10, false)]
    [InlineData("min", "overlap_at_N", 5e-13, false)]
    [InlineData("mean", "overlap_at_N", 5e-13, true)]
    [InlineData("count", "mse", 5e-13, false)]
    public void Statistics_have_tolerances_of_their_own(string statistic, string column, double actual, bool agrees)
    {
        GoldenTable expected = new(["statistic", column], [[statistic, "0"]]);
        GoldenTable ours = new(["statistic", column], [[statistic, actual.ToString("R", null)]]);

        Assert.Equal(agrees ? 1 : 0, GoldenComparison.Aggregates.Compare("test", expected, ours).Agreed);
    }

    [Theory]
    [InlineData("statistic", 5e-13, false)]
    [InlineData("target_membership", 5e-13, false)]
    [InlineData("p_value", 5e-13, false)]
    [InlineData("fdr", 5e-13, false)]
    [InlineData("target_mean", 5e-13, true)]
    public void Columns_of_a_de_table_have_tolerances_of_their_own(string column, double actual, bool agrees)
    {
        GoldenTable expected = new(["target", "feature", column], [["A", "G", "0"]]);
        GoldenTable ours = new(["target", "feature", column], [["A", "G", actual.ToString("R", null)]]);

        Assert.Equal(agrees ? 1 : 0, GoldenComparison.DeTable.Compare("test", expected, ours).Agreed);
    }

    [Fact]
    public void Every_golden_table_of_a_case_agrees_with_itself()
    {
        string folder = Goldens.Path("cell_types", "full");

        GoldenCheck check = Compare(GoldenComparison.DeTable, folder, "T cell_real_de.csv.gz");

        Assert.Empty(check.Differences);
        Assert.True(check.Compared > 1000);
        Assert.Empty(Compare(GoldenComparison.Results, folder, "T cell_results.csv").Differences);
        Assert.Empty(Compare(GoldenComparison.Aggregates, folder, "T cell_agg_results.csv").Differences);

        static GoldenCheck Compare(GoldenComparison comparison, string folder, string file)
        {
            GoldenTable table = GoldenTable.Read(Path.Combine(folder, file));
            return comparison.Compare(file, table, table);
        }
    }

    private static GoldenCheck Compare(GoldenComparison comparison, string expected, string actual) =>
        comparison.Compare("test", GoldenTable.Parse(expected), GoldenTable.Parse(actual));
}
