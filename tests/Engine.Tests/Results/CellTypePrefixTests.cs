namespace CellEval.Engine.Tests;

public sealed class CellTypePrefixTests
{
    [Fact]
    public void Each_cell_type_with_results_or_a_ceiling_has_its_prefix() => Assert.Equal(
        ["A_", "A_agg_", "only_"],
        CellTypePrefix.In(
        [
            "A_results.csv", "A_agg_results.csv", "A_agg_agg_results.csv", "A_agg_ceiling_results.csv", "A_agg_real_de.csv",
            "only_ceiling_results.csv", "only_agg_ceiling_results.csv", "run.json", "lonely_agg_results.csv",
        ]));

    [Theory]
    [InlineData("T cell", "T cell_")]
    [InlineData("../evil", "..-evil_")]
    [InlineData(@"C:\a/b", "C--a-b_")]
    [InlineData(".", "._")]
    [InlineData("a\nb\0c\u001b[2J", "a-b-c-[2J_")]
    [InlineData("élan", "élan_")]
    public void A_prefix_can_stand_in_a_files_name_and_leads_to_no_other_folder(string cellType, string prefix) =>
        Assert.Equal(prefix, CellTypePrefix.Of(cellType));

    [Theory]
    [InlineData("results.csv")]
    [InlineData("ceiling_results.csv")]
    public void Cells_that_were_not_split_have_none(string file) => Assert.Equal([""], CellTypePrefix.In([file, "agg_results.csv"]));

    [Fact]
    public void Nothing_has_none() => Assert.Empty(CellTypePrefix.In(["agg_results.csv", "Results.csv"]));
}
