using CsCheck;

namespace CellEval.Abstractions.Tests;

public sealed class DeTableTests
{
    private static readonly PerturbationList List = new(["a", "b", "empty"], "ctrl");

    private static readonly Gen<(int Target, int Gene)[]> Pairs =
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 9]).Array[0, 40].Select(pairs => pairs.Distinct().ToArray());

    [Fact]
    public void Rows_are_grouped_by_perturbation_and_keep_their_order() => Pairs.Sample(pairs =>
    {
        string[] targets = ["b", "ctrl", "a", "unknown", "empty"];
        var rows = new DeRows("table.csv");
        for (var i = 0; i < pairs.Length; i++)
            rows.Add(targets[pairs[i].Target], "g" + pairs[i].Gene, i, i + 0.25, i + 0.5);

        var table = DeTable.Create(rows, List, new NameIndex());

        var expectedRows = 0;
        for (var p = 0; p < List.Count; p++)
        {
            int[] expected = [.. Enumerable.Range(0, pairs.Length).Where(i => targets[pairs[i].Target] == List[p])];
            var found = table.RowsOf(p);
            Assert.Equal(expected.Select(i => (float)i), table.Log2FoldChange[found].ToArray());
            Assert.Equal(expected.Select(i => (float)i), table.AbsLog2FoldChange[found].ToArray());
            Assert.Equal(expected.Select(i => i + 0.25f), table.PValue[found].ToArray());
            Assert.Equal(expected.Select(i => i + 0.5f), table.Fdr[found].ToArray());
            Assert.Equal(expected.Select(i => "g" + pairs[i].Gene), table.Names(table.Genes[found]));
            expectedRows += expected.Length;
        }

        Assert.Equal(expectedRows, table.RowCount);
    });

    [Fact]
    public void A_perturbation_without_rows_has_an_empty_range()
    {
        var table = DeTable.Create(Tables.Rows(("b", "x", 1, 1, 1)), List, new NameIndex());
        Assert.Equal(0, table.RowsOf(List.LabelOf("empty")).GetOffsetAndLength(table.RowCount).Length);
        Assert.Equal(0, table.RowsOf(List.LabelOf("a")).GetOffsetAndLength(table.RowCount).Length);
    }

    [Fact]
    public void The_control_and_unknown_targets_are_left_out()
    {
        var table = DeTable.Create(
            Tables.Rows(("ctrl", "x", 1, 1, 1), ("a", "x", 2, 1, 1), ("other", "x", 3, 1, 1)), List, new NameIndex());
        Assert.Equal([2f], table.Log2FoldChange);
    }

    [Fact]
    public void A_gene_that_stands_twice_for_a_perturbation_is_refused_with_both_names()
    {
        var rows = Tables.Rows(("a", "x", 1, 1, 1), ("b", "x", 1, 1, 1), ("a", "y", 1, 1, 1), ("b", "x", 2, 1, 1));
        var refusal = Assert.Throws<InputException>(() => DeTable.Create(rows, List, new NameIndex()));
        Assert.Equal(
            "table.csv: the gene 'x' has more than one row for the perturbation 'b'. A DE table has one row for each target "
            + "and feature: remove the repeated rows.",
            refusal.Message);
    }

    [Fact]
    public void Repeated_rows_of_the_control_are_no_matter()
    {
        var rows = Tables.Rows(("ctrl", "x", 1, 1, 1), ("ctrl", "x", 1, 1, 1), ("a", "x", 1, 1, 1));
        Assert.Equal(1, DeTable.Create(rows, List, new NameIndex()).RowCount);
    }

    [Fact]
    public void Both_sides_number_genes_alike()
    {
        var context = Tables.Context(
            List, Tables.Rows(("a", "x", 1, 1, 1), ("a", "y", 1, 1, 1)), Tables.Rows(("a", "y", 1, 1, 1), ("a", "z", 1, 1, 1)));
        Assert.Equal(context.Real.Genes[1], context.Pred.Genes[0]);
        Assert.Equal(["x", "y", "z"], context.Real.GeneNames);
    }

    [Fact]
    public void Tables_that_number_genes_on_their_own_make_no_context()
    {
        var real = DeTable.Create(Tables.Rows(), List, new NameIndex());
        var pred = DeTable.Create(Tables.Rows(), List, new NameIndex());
        Assert.Throws<ArgumentException>(() => new DeContext(real, pred));
        Assert.Throws<ArgumentNullException>(() => new DeContext(real, null!));
    }

    [Fact]
    public void Numbers_are_held_in_single_precision_and_NaN_is_null()
    {
        var rows = new DeRows("table.csv");
        rows.Add("a", "x", 0.1, 1e-60, double.NaN);
        rows.Add("a", "y", double.NegativeInfinity, 1, 1);
        rows.Add("a", "z", -3, 1, 1, absLog2FoldChange: 7);
        var table = DeTable.Create(rows, List, new NameIndex());

        Assert.Equal([0.1f, float.NegativeInfinity, -3], table.Log2FoldChange);
        Assert.Equal([0.1f, float.PositiveInfinity, 7], table.AbsLog2FoldChange);
        Assert.Equal([0f, 1, 1], table.PValue);
        Assert.Equal([float.NaN, 1, 1], table.Fdr);
    }

    [Fact]
    public void Names_compare_ordinally() => Assert.Equal(
        2, DeTable.Create(Tables.Rows(("a", "x", 1, 1, 1), ("a", "X", 1, 1, 1), ("A", "x", 1, 1, 1)), List, new NameIndex()).RowCount);

    [Fact]
    public void A_gene_is_found_among_the_rows_of_its_perturbation()
    {
        var genes = new NameIndex();
        var table = DeTable.Create(
            Tables.Rows(("b", "z", 1, 1, 1), ("a", "y", 2, 1, 1), ("b", "x", 3, 1, 1), ("b", "y", 4, 1, 1)), List, genes);
        for (var p = 0; p < List.Count; p++)
        {
            for (var gene = 0; gene < genes.Count; gene++)
            {
                var (first, count) = table.RowsOf(p).GetOffsetAndLength(table.RowCount);
                var expected = Enumerable.Range(first, count).Where(row => table.Genes[row] == gene).FirstOrDefault(-1);
                Assert.Equal(expected, table.FindRow(p, gene));
            }
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void Only_perturbations_have_rows(int perturbation)
    {
        var table = DeTable.Create(Tables.Rows(("b", "x", 1, 1, 1)), List, new NameIndex());
        Assert.Throws<ArgumentOutOfRangeException>(nameof(perturbation), () => table.RowsOf(perturbation));
        Assert.Throws<ArgumentOutOfRangeException>(nameof(perturbation), () => table.FindRow(perturbation, 0));
    }

    [Fact]
    public void A_table_is_made_of_rows_perturbations_and_gene_numbers()
    {
        Assert.Throws<ArgumentNullException>("name", () => new DeRows(null!));
        Assert.Throws<ArgumentNullException>("perturbations", () => Tables.Rows().RequireDistinct(null!));
        Assert.Throws<ArgumentNullException>("rows", () => DeTable.Create(null!, List, new NameIndex()));
        Assert.Throws<ArgumentNullException>("perturbations", () => DeTable.Create(Tables.Rows(), null!, new NameIndex()));
        Assert.Throws<ArgumentNullException>("geneNames", () => DeTable.Create(Tables.Rows(), List, null!));
    }
}
