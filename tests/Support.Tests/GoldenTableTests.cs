namespace CellEval.Support.Tests;

public sealed class GoldenTableTests
{
    [Fact]
    public void Cells_are_text_until_a_number_is_asked_for()
    {
        GoldenTable table = GoldenTable.Parse("name,v\na,1.5\nb,\nc,NaN\nd,inf\ne,-inf\nf,1e-300\n");

        Assert.Equal(["name", "v"], table.Columns);
        Assert.Equal(6, table.RowCount);
        Assert.Equal("b", table[1, "name"]);
        Assert.Equal([1.5, null, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e-300], table.Numbers("v"));
    }

    [Fact]
    public void Quoted_cells_may_hold_commas_quotes_and_line_ends()
    {
        GoldenTable table = GoldenTable.Parse("name,v\n\"a,\"\"b\"\"\nc\",2\n");

        Assert.Equal("a,\"b\"\nc", table[0, "name"]);
        Assert.Equal(2, table.Number(0, "v"));
    }

    [Fact]
    public void A_last_line_without_its_end_counts() => Assert.Equal(["1", "2"], GoldenTable.Parse("v\n1\n2").Column("v"));

    [Theory]
    [InlineData("")]
    [InlineData("a,b\n1\n")]
    [InlineData("a,a\n1,2\n")]
    [InlineData("a\n\"1\n")]
    public void A_broken_table_is_refused(string csv) => Assert.Throws<FormatException>(() => GoldenTable.Parse(csv));

    [Theory]
    [InlineData("nan")]
    [InlineData("Infinity")]
    [InlineData("1,5")]
    [InlineData("1 ")]
    [InlineData("1\r")]
    public void A_cell_in_another_spelling_is_not_a_number(string cell) =>
        Assert.Throws<FormatException>(() => new GoldenTable(["v"], [[cell]]).Number(0, "v"));

    [Fact]
    public void A_gzipped_table_is_read()
    {
        GoldenTable table = GoldenTable.Read(Goldens.Path("de_tables", "overlaps.csv.gz"));

        Assert.Equal(["sort_by", "metric", "k", "fdr_threshold", "perturbation", "value", "ties"], table.Columns);
        Assert.Equal(0.352112676056338, table.Number(0, "value"));
    }
}
