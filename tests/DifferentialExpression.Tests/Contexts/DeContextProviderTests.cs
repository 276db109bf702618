using CellEval.DifferentialExpression;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Tests;

public sealed class DeContextProviderTests
{
    private static readonly PerturbationList Perturbations = new(["A", "B"], "control");

    private static readonly IContextProvider<DeContext> Provider = new ServiceCollection()
        .AddDifferentialExpression()
        .BuildServiceProvider()
        .CreateScope().ServiceProvider
        .GetRequiredService<IContextProvider<DeContext>>();

    [Fact]
    public void Given_tables_need_no_cells() =>
        Assert.Empty(Provider.Needs(Header(Both(Fitting()), ["G", "G"])).Contexts);

    [Theory]
    [InlineData]
    [InlineData(Side.Real)]
    [InlineData(Side.Pred)]
    public void A_table_that_is_not_given_needs_all_cells(params Side[] given)
    {
        var needs = Provider.Needs(Header(given.ToDictionary(side => side, _ => Fitting())));

        Assert.Equal([typeof(ScreenCells)], needs.Contexts);
        Assert.Empty(needs.Sides);
    }

    [Fact]
    public void Repeated_gene_names_are_refused_before_any_cell_is_read()
    {
        var refusal = Assert.Throws<InputException>(() => Provider.Needs(Header([], ["G", "H", "G"])));

        Assert.Contains("'G'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_are_computed_from_cells_and_left_to_be_written()
    {
        var inputs = Inputs(Cells(), []);
        var context = Provider.Build(inputs, default);

        var results = inputs.Published.Find<DeResults>()!;
        Assert.Equal(4, context.Real.RowCount);
        Assert.Equal([0, 1, 0, 1], context.Pred.Genes.ToArray());
        Assert.Equal(results.Real!.Rows().Select(row => (float)row.PValue), context.Real.PValue.ToArray());
        Assert.Equal(results.Pred!.Rows().Select(row => (float)row.PValue), context.Pred.PValue.ToArray());
        Assert.NotEqual(context.Real.Log2FoldChange.ToArray(), context.Pred.Log2FoldChange.ToArray());
    }

    [Fact]
    public void The_choices_of_the_run_reach_the_computation()
    {
        var header = Header([]) with
        {
            Options = TypedValues.Empty.With(new DifferentialExpressionOptions { CpmFloor = 1e6 }),
        };

        Assert.Equal(0, Provider.Build(new GivenInputs(header, Cells()), default).Real.RowCount);
    }

    [Fact]
    public void One_side_may_be_given_and_the_other_computed()
    {
        var inputs = Inputs(Cells(), new() { [Side.Pred] = Table("p.csv", ("B", "H", 1), ("A", "G", 2)) });
        var context = Provider.Build(inputs, default);

        Assert.Equal(4, context.Real.RowCount);
        Assert.Equal([2, 1], context.Pred.Log2FoldChange.ToArray());
        Assert.Equal([0, 1], context.Pred.Genes.ToArray());
        Assert.NotNull(inputs.Published.Find<DeResults>()!.Real);
        Assert.Null(inputs.Published.Find<DeResults>()!.Pred);
    }

    [Fact]
    public void A_clean_table_has_no_warning()
    {
        var inputs = Inputs(null, Both(Table("t.csv", ("A", "G", 1), ("B", "G", 2))));

        Provider.Build(inputs, default);

        Assert.Empty(inputs.Warnings);
        Assert.Null(inputs.Published.Find<DeResults>());
    }

    [Fact]
    public void The_control_as_a_target_is_left_out_with_a_warning()
    {
        var inputs = Inputs(null, Both(Table("t.csv", ("A", "G", 1), ("control", "G", double.NaN), ("B", "G", 2))));

        var context = Provider.Build(inputs, default);

        Assert.Equal(2, context.Real.RowCount);
        Assert.Equal(Twice("t.csv: the rows whose target is the control 'control' are left out (1)."), inputs.Warnings);
    }

    [Fact]
    public void Missing_and_infinite_fold_changes_are_counted_in_warnings()
    {
        var inputs = Inputs(null, Both(Table(
            "t.csv",
            ("A", "G", double.NaN),
            ("A", "H", double.NaN),
            ("B", "G", double.PositiveInfinity),
            ("B", "H", 0))));

        Provider.Build(inputs, default);

        Assert.Equal(
            Twice(
                "t.csv: 2 of 4 log2 fold changes are missing (empty or NaN). They rank last.",
                "t.csv: 1 of 4 log2 fold changes are infinite. They are kept and rank as infinite."),
            inputs.Warnings);
    }

    [Fact]
    public void A_table_of_other_perturbations_is_refused_with_their_names()
    {
        var others = Enumerable.Range(10, 12).Select(i => ($"X{i}", "G", 1.0)).Append(("A", "G", 1.0)).ToArray();
        Assert.Equal(
            "t.csv: the targets of this DE table are not the perturbations of the run: the run lacks "
            + "'X10', 'X11', 'X12', 'X13', 'X14', 'X15', 'X16', 'X17', 'X18', 'X19' and 2 more; t.csv lacks 'B'. Real and predicted "
            + "side must have the same perturbations (the control is 'control'): check that the tables belong together, and the "
            + "name of the control.",
            Assert.Throws<InputException>(() => Provider.Needs(Header(Both(Table("t.csv", others))))).Message);
    }

    [Fact]
    public void Repeated_rows_of_a_given_table_are_refused_before_any_cell_is_read()
    {
        var table = Table("t.csv", ("A", "G", 1), ("B", "G", 1), ("A", "H", 1), ("B", "G", 2));

        Assert.Equal(
            "t.csv: the gene 'G' has more than one row for the perturbation 'B'. A DE table has one row for each target and feature: "
            + "remove the repeated rows.",
            Assert.Throws<InputException>(() => Provider.Needs(Header(new() { [Side.Pred] = table }))).Message);
    }

    [Fact]
    public void Tables_that_share_few_genes_are_warned_of_with_how_many()
    {
        var inputs = Inputs(null, new()
        {
            [Side.Real] = Table("real.csv", ("A", "G1", 1), ("B", "G2", 1), ("B", "G3", 1)),
            [Side.Pred] = Table("pred.csv", ("A", "G1", 1), ("B", "E2", 1), ("B", "E3", 1), ("B", "E4", 1)),
        });

        Provider.Build(inputs, default);

        Assert.Equal(
            [
                "pred.csv: only 1 of its 4 genes is among the 3 of real.csv. Genes of one side only count as not found: check that "
                + "both sides name genes in the same way (symbols or Ensembl ids).",
            ],
            inputs.Warnings);
    }

    [Theory]
    [InlineData(Side.Real, "pred.h5ad")]
    [InlineData(Side.Pred, "real.h5ad")]
    public void A_table_without_any_gene_of_the_other_sides_screen_is_warned_of(Side given, string other)
    {
        var header = Header(new() { [given] = Table("t.csv", ("A", "ENSG1", 1), ("B", "ENSG2", 1)) }) with
        {
            Real = Screen("real.h5ad"),
            Pred = Screen("pred.h5ad"),
        };
        var inputs = new GivenInputs(header, Cells());

        Provider.Build(inputs, default);

        Assert.StartsWith($"t.csv: none of its 2 genes are among the 2 of {other}.", Assert.Single(inputs.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_the_other_table_lacks_are_counted()
    {
        var genes = Enumerable.Range(0, 50).Select(gene => ("A", $"G{gene}", 1.0));
        var inputs = Inputs(null, new()
        {
            [Side.Real] = Table("real.csv", [.. genes, ("B", "G7", 1.0)]),
            [Side.Pred] = Table("pred.csv", ("A", "G7", 1), ("B", "E1", 1)),
        });

        Provider.Build(inputs, default);

        Assert.Equal(
            [
                "50 of 51 rows of real.csv and 1 of 2 rows of pred.csv have no counterpart in the other table, the first of them 'A'. Genes of one side "
                + "only count as not found: check that neither table was cut off, and that both hold the same genes.",
            ],
            inputs.Warnings);
    }

    [Fact]
    public void A_host_registers_the_context_for_each_run()
    {
        ServiceCollection services = new();
        services.AddDifferentialExpression().AddDifferentialExpression();
        using var host = services.BuildServiceProvider(validateScopes: true);
        using var scope = host.CreateScope();
        using var otherScope = host.CreateScope();
        var (run, otherRun) = (scope.ServiceProvider, otherScope.ServiceProvider);

        var provider = Assert.Single(run.GetServices<IContextProvider<DeContext>>());
        Assert.NotSame(provider, otherRun.GetRequiredService<IContextProvider<DeContext>>());
    }

    private static EvaluationHeader Header(Dictionary<Side, DeRows> tables, IReadOnlyList<string>? genes = null) => new()
    {
        Perturbations = Perturbations,
        Genes = new GeneList(genes ?? ["G", "H"]),
        RealTable = tables.GetValueOrDefault(Side.Real),
        PredTable = tables.GetValueOrDefault(Side.Pred),
    };

    private static ScreenHeader Screen(string name) =>
        new() { Name = name, CellsPerLabel = new[] { 2, 1, 2 }, Obsm = new Dictionary<string, int>() };

    private static DeRows Fitting() => Table("t.csv", ("A", "G", 1), ("B", "G", 2));

    private static GivenInputs Inputs(ScreenCells? cells, Dictionary<Side, DeRows> tables) =>
        new(Header(tables), cells);

    private static ScreenCells Cells() => new(
        Perturbations,
        new GeneList(["G", "H"]),
        [.. new double[][][] { [[1, 0], [2, 1]], [[0, 0]], [[1, 1], [3, 1]] }.Select(SmallScreen.Compress)],
        [.. new double[][][] { [[4, 0], [2, 1]], [[0, 2]], [[1, 1], [3, 1]] }.Select(SmallScreen.Compress)],
        ExpressionScale.Log1p,
        ExpressionScale.Log1p);

    private static Dictionary<Side, DeRows> Both(DeRows table) => new() { [Side.Real] = table, [Side.Pred] = table };

    private static string[] Twice(params string[] warnings) => [.. warnings, .. warnings];

    private static DeRows Table(string name, params (string Target, string Feature, double Log2FoldChange)[] rows)
    {
        var table = new DeRows(name);
        foreach (var (target, feature, log2FoldChange) in rows)
            table.Add(target, feature, log2FoldChange, 0.5, 0.5);
        return table;
    }
}
