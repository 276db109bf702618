using CellEval.DifferentialExpression;
using CellEval.Engine;

namespace CellEval.Jobs.Tests;

public sealed class DifferentialExpressionJobTests
{
    private static readonly string[] Genes = ["G1", "G2"];

    [Fact]
    public async Task On_target_gives_one_row_for_each_perturbation_whose_gene_is_in_the_screen()
    {
        var outcome = await RunAsync("a:G2 a:G2 b:G9 b:G9 c: c: e: e:", DeMode.OnTarget);
        Assert.Equal([("a", "G2")], outcome.Result.Rows().Select(row => (row.Target, row.Feature)));
        Assert.Equal(
            ["real: the target genes of 'b', 'e' are not in the screen; these perturbations are left out."], outcome.Warnings);
    }

    [Theory]
    [InlineData("a:G1 a:G2 c: c:", "the cells of 'a' have two target genes")]
    [InlineData("a:G9 a:G9 c: c:", "no perturbation has a target gene")]
    public async Task On_target_refuses_genes_that_decide_nothing(string cells, string reason) => Assert.Contains(
        reason, (await Assert.ThrowsAsync<InputException>(() => RunAsync(cells, DeMode.OnTarget))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task On_target_needs_a_column_of_genes() => Assert.Equal(
        [nameof(DifferentialExpressionRequest.GeneColumn)],
        (await Assert.ThrowsAsync<RequestException>(() => RunAsync("a: c:", DeMode.OnTarget, geneColumn: null))).Settings);

    [Fact]
    public async Task Cells_without_a_label_are_told()
    {
        var outcome = await RunAsync("a:G2 a:G2 :G2 c: c:", DeMode.Reference);
        Assert.Equal(["real: 1 cells have no label in obs['label'] and are left out."], outcome.Warnings);
    }

    [Fact]
    public async Task All_compares_the_control_too()
    {
        var outcome = await RunAsync("a:G2 a:G2 b:G9 b:G9 c: c: c:", DeMode.All);
        Assert.Equal(["a", "a", "b", "b", "c", "c"], outcome.Result.Rows().Select(row => row.Target));
        Assert.Equal([5, 5, 5, 5, 4, 4], outcome.Result.Rows().Select(row => row.ReferenceMembership));
    }

    private static Task<DifferentialExpressionOutcome> RunAsync(string cells, DeMode mode, string? geneColumn = "gene")
    {
        string[][] words = [.. cells.Split(' ').Select(cell => cell.Split(':'))];
        var screen = new InMemoryScreen(
            "real",
            Genes,
            Enumerable.Range(0, words.Length + 1).Select(i => (long)i).ToArray(),
            Enumerable.Range(0, words.Length).Select(i => i % 2).ToArray(),
            Enumerable.Range(0, words.Length).Select(i => 0.5 + i).ToArray(),
            new Dictionary<string, ObsLabels>
            {
                ["label"] = ObsLabels.FromStrings(words.Select(word => word[0])),
                ["gene"] = ObsLabels.FromStrings(words.Select(word => word[1].Length == 0 ? null : word[1])),
            });
        return DifferentialExpressionJob.RunAsync(new DifferentialExpressionRequest
        {
            Screen = screen,
            PerturbationColumn = "label",
            Control = "c",
            Mode = mode,
            GeneColumn = geneColumn,
            Scale = ScaleMode.Log1p,
        });
    }
}
