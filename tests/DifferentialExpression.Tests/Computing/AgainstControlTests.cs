using CellEval.DifferentialExpression;
using CsCheck;

namespace CellEval.Tests;

public sealed class AgainstControlTests
{
    private static readonly Gen<DifferentialExpressionOptions> Options =
        from mean in Gen.Enum<MeanKind>()
        from floor in OneOf<double?>(null, -1, 0, 12_345.6, 123_456.7, 432_109.8)
        from epsilon in OneOf(0, 1e-9, 0.5)
        select new DifferentialExpressionOptions { Mean = mean, CpmFloor = floor, Epsilon = epsilon };

    [Fact]
    public void Rows_are_those_of_plain_loops_over_dense_cells() =>
        Gen.Select(SmallScreen.Any, Gen.Enum<ExpressionScale>(), Options).Sample((screen, scale, options) =>
        {
            var expected = PlainDifferentialExpression.Rows(screen, scale, options).ToArray();
            var result = Compute(screen, scale, options);

            Assert.Equal(expected.Length, result.RowCount);
            foreach (var (e, a) in expected.Zip(result.Rows(), (e, a) => (e, a)))
            {
                Assert.Equal(
                    (e.Target, e.Feature, e.TargetMembership, e.ReferenceMembership, e.Statistic),
                    (a.Target, a.Feature, a.TargetMembership, a.ReferenceMembership, a.Statistic));
                AssertNear(e.TargetMean, a.TargetMean);
                AssertNear(e.ReferenceMean, a.ReferenceMean);
                AssertNear(e.Log2FoldChange, a.Log2FoldChange);
                AssertNear(e.PercentChange, a.PercentChange);
                AssertNear(e.PValue, a.PValue);
                AssertNear(e.Fdr, a.Fdr);
            }
        });

    [Fact]
    public void A_gene_without_counts_has_a_row_without_change()
    {
        var row = Single(new([[[0], [0]], [[0], [0], [0]]], 1));

        Assert.Equal(new DeResultRow("P0", "G0", 0, 0, 2, 3, 0, 0, 1, 3, 1), row);
    }

    [Fact]
    public void Zeros_on_one_side_give_infinite_fold_changes()
    {
        var vanished = Single(new([[[0], [0]], [[1], [0]]], 1));
        var appeared = Single(new([[[1], [0]], [[0], [0]]], 1));

        Assert.Equal((double.NegativeInfinity, -1), (vanished.Log2FoldChange, vanished.PercentChange));
        Assert.Equal(
            (double.PositiveInfinity, double.PositiveInfinity), (appeared.Log2FoldChange, appeared.PercentChange));
    }

    [Fact]
    public void A_floor_of_zero_drops_genes_without_counts_and_a_negative_one_nothing()
    {
        SmallScreen screen = new([[[0, 1], [0, 1]], [[0, 1], [0, 2]]], 2);

        Assert.Equal(["G1"], Features(0));
        Assert.Equal(["G0", "G1"], Features(-1));
        Assert.Equal(["G0", "G1"], Features(null));

        IEnumerable<string> Features(double? floor) =>
            Compute(screen, ExpressionScale.Log1p, new() { CpmFloor = floor }).Rows().Select(row => row.Feature);
    }

    [Fact]
    public void A_group_without_counts_has_no_counts_per_million() =>
        Assert.Empty(Compute(new([[[0], [0]], [[0], [0]]], 1), ExpressionScale.Counts, new() { CpmFloor = 0 }).Rows());

    [Fact]
    public void Rows_for_metrics_are_the_same_in_float32() =>
        SmallScreen.Any.Sample(screen =>
        {
            var result = Compute(screen, ExpressionScale.Log1p, new());
            var rows = result.ToRows("a name");

            Assert.Equal("a name", rows.Name);
            var targets = rows.Targets.ToArray().Select(target => rows.TargetNames[target]);
            Assert.Equal(result.Rows().Select(row => row.Target), targets);
            var features = rows.Features.ToArray().Select(feature => rows.FeatureNames[feature]);
            Assert.Equal(result.Rows().Select(row => row.Feature), features);
            Assert.Equal(result.Rows().Select(row => (float)row.Log2FoldChange), rows.Log2FoldChange.ToArray());
            Assert.Equal(
                result.Rows().Select(row => (float)Math.Abs(row.Log2FoldChange)), rows.AbsLog2FoldChange.ToArray());
            Assert.Equal(result.Rows().Select(row => (float)row.PValue), rows.PValue.ToArray());
            Assert.Equal(result.Rows().Select(row => (float)row.Fdr), rows.Fdr.ToArray());
        });

    [Fact]
    public void Repeated_gene_names_are_refused_with_the_names()
    {
        SmallScreen screen = new([[new double[24]], [new double[24]]], 24);
        GeneList genes = new(Enumerable.Range(0, 24).Select(gene => gene < 12 ? $"G{gene}" : $"G{gene - 12}"));

        var refusal = Assert.Throws<InputException>(() => DifferentialExpressionTest.AgainstControl(
            screen.Perturbations, genes, screen.Cells, ExpressionScale.Log1p, new()));

        Assert.Equal(
            "Differential expression needs gene names that do not repeat, but 12 of them stand for more than one "
            + "column of X: 'G0', 'G1', "
            + "'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8', 'G9' and 2 more. Make the names of var unique (anndata's "
            + "var_names_make_unique), "
            + "give DE tables of your own, or leave out the metrics that need differential expression.",
            refusal.Message);
    }

    [Fact]
    public void A_label_without_cells_is_refused() =>
        Assert.Equal(
            "Differential expression needs cells of every label, but there are none of 'P0', 'control'. Leave these "
            + "labels out of the run.",
            Assert.Throws<InputException>(() => Single(new([[], [[1]], []], 1))).Message);

    [Fact]
    public void A_negative_value_is_refused_with_its_gene_and_label() =>
        Assert.Equal(
            "Differential expression needs values that are not negative, but the gene 'G1' has -0.5 in a cell of 'P0'. "
            + "Give counts, or log1p "
            + "of normalised counts.",
            Assert.Throws<InputException>(() => Single(new([[[1, -0.5]], [[1, 2]]], 2))).Message);

    [Fact]
    public void Cells_of_another_number_of_labels_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DifferentialExpressionTest.AgainstControl(
            new(["P0", "P1"], "control"), new(["G0"]), [SmallScreen.Compress([[1]])], ExpressionScale.Log1p, new()));

    [Fact]
    public void The_computation_can_be_cancelled() =>
        Assert.ThrowsAny<OperationCanceledException>(() => DifferentialExpressionTest.AgainstControl(
            new(["P0"], "control"),
            new(["G0"]),
            [SmallScreen.Compress([[1]]), SmallScreen.Compress([[2]])],
            ExpressionScale.Log1p,
            new(),
            cancellationToken: new CancellationToken(true)));

    [Fact]
    public void Progress_grows_to_the_whole()
    {
        List<double> shares = [];
        var screen = SimulatedScreen.Make(perturbations: 3, cellsPerLabel: 20, genes: 50);

        DifferentialExpressionTest.AgainstControl(
            screen.Perturbations, screen.Genes, screen.Cells, ExpressionScale.Log1p, new(), 3, progress: new Reports(shares));

        Assert.Equal(1, shares[^1]);
        Assert.Equal(shares.Order(), shares);
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static DeResultRow Single(SmallScreen screen) =>
        Compute(screen, ExpressionScale.Log1p, new()).Rows().Single();

    private static DeResult Compute(SmallScreen screen, ExpressionScale scale, DifferentialExpressionOptions options) =>
        DifferentialExpressionTest.AgainstControl(screen.Perturbations, screen.Genes, screen.Cells, scale, options);

    private static void AssertNear(double expected, double actual) => Assert.True(
        expected.Equals(actual) || Math.Abs(expected - actual) <= Math.Max(1e-12, 1e-11 * Math.Abs(expected)),
        $"expected {expected:R}, found {actual:R}");

    private sealed class Reports(List<double> shares) : IProgress<double>
    {
        public void Report(double value) => shares.Add(value);
    }
}
