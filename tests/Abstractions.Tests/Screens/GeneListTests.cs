namespace CellEval.Abstractions.Tests;

public sealed class GeneListTests
{
    private static readonly GeneList Genes = new(["x", "y", "x", "z", "y", "x"]);

    [Fact]
    public void A_name_stands_for_all_its_columns() => Assert.Equal([0, 2, 5], Genes.ColumnsOf("x"));

    [Fact]
    public void A_name_of_no_column_has_none() => Assert.Empty(Genes.ColumnsOf("X"));

    [Fact]
    public void Repeated_names_are_listed_by_their_first_columns() => Assert.Equal(["x", "y"], Genes.RepeatedNames());

    [Fact]
    public void A_missing_name_is_refused()
    {
        var refusal = Assert.Throws<ArgumentException>("names", () => new GeneList(["x", null!]));
        Assert.Contains("column 1", refusal.Message, StringComparison.Ordinal);
    }
}
