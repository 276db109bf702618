using CellEval.DifferentialExpression;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Tests;

public sealed class DeContextProviderTests
{
    private static readonly PerturbationList Perturbations = new(["A", "B"], "control");

    private readonly DeRunOptions _options = new();
    private readonly DeResults _results = new();

    private DeContextProvider Provider => new(_options, _results);

    [Fact]
    public void Given_tables_need_no_cells() =>
        Assert.Empty(Provider.Needs(Header(given: [Side.Pred, Side.Real], genes: ["G", "G"])).Contexts);

    [Theory]
    [InlineData]
    [InlineData(Side.Real)]
    [InlineData(Side.Pred)]
    public void A_table_that_is_not_given_needs_all_cells(params Side[] given)
    {
        var needs = Provider.Needs(Header(given));

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
        var context = Provider.Build(Inputs(Cells(), []), default);

        Assert.Equal(4, context.Real.RowCount);
        Assert.Equal([0, 1, 0, 1], context.Pred.Genes.ToArray());
        Assert.Equal(_results.Real!.Rows().Select(row => (float)row.PValue), context.Real.PValue.ToArray());
        Assert.Equal(_results.Pred!.Rows().Select(row => (float)row.PValue), context.Pred.PValue.ToArray());
        Assert.NotEqual(context.Real.Log2FoldChange.ToArray(), context.Pred.Log2FoldChange.ToArray());
    }

    [Fact]
    public void The_choices_of_the_run_reach_the_computation()
    {
        _options.Value = new DifferentialExpressionOptions { CpmFloor = 1e6 };

        Assert.Equal(0, Provider.Build(Inputs(Cells(), []), default).Real.RowCount);
    }

    [Fact]
    public void One_side_may_be_given_and_the_other_computed()
    {
        var context = Provider.Build(
            Inputs(Cells(), new() { [Side.Pred] = Table("p.csv", ("B", "H", 1), ("A", "G", 2)) }), default);

        Assert.Equal(4, context.Real.RowCount);
        Assert.Equal([2, 1], context.Pred.Log2FoldChange.ToArray());
        Assert.Equal([0, 1], context.Pred.Genes.ToArray());
        Assert.NotNull(_results.Real);
        Assert.Null(_results.Pred);
    }

    [Fact]
    public void A_clean_table_has_no_warning()
    {
        var inputs = Inputs(null, Both(Table("t.csv", ("A", "G", 1), ("B", "G", 2))));

        Provider.Build(inputs, default);

        Assert.Empty(inputs.Warnings);
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
        var inputs = Inputs(null, Both(Table("t.csv", others)));

        Assert.Equal(
            "t.csv: the targets of this DE table are not the perturbations of the run: it has no rows of 'B'; the run "
            + "does not have its "
            + "'X10', 'X11', 'X12', 'X13', 'X14', 'X15', 'X16', 'X17', 'X18', 'X19' and 2 more. Real and predicted "
            + "side must have the same "
            + "perturbations (the control is 'control'): check that the tables belong together, and the name of the "
            + "control.",
            Assert.Throws<InputException>(() => Provider.Build(inputs, default)).Message);
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

        Assert.IsType<DeContextProvider>(Assert.Single(run.GetServices<IContextProvider<DeContext>>()));
        Assert.Same(run.GetRequiredService<DeResults>(), run.GetRequiredService<DeResults>());
        Assert.NotSame(run.GetRequiredService<DeResults>(), otherRun.GetRequiredService<DeResults>());
        Assert.NotSame(run.GetRequiredService<DeRunOptions>(), otherRun.GetRequiredService<DeRunOptions>());
    }

    private static EvaluationHeader Header(IReadOnlyList<Side> given, IReadOnlyList<string>? genes = null) =>
        new() { Perturbations = Perturbations, Genes = new GeneList(genes ?? ["G", "H"]), GivenTables = given };

    private static GivenInputs Inputs(ScreenCells? cells, Dictionary<Side, DeRows> tables) =>
        new(Header([.. tables.Keys]), cells, tables);

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
