namespace CellEval.Abstractions.Tests;

/// <summary>A host's own contexts are refused where their parts do not fit, before a metric reads beyond them.</summary>
public sealed class ContextArgumentTests
{
    private static readonly PerturbationList List = new(["a", "b"], "ctrl");
    private static readonly GeneList Genes = new(["x", "y"]);
    private static readonly Dictionary<string, ReadOnlyMemory<double>> NoObsm = [];

    [Fact]
    public void A_matrix_has_as_many_values_as_its_shape_says()
    {
        Assert.Throws<ArgumentException>(() => new ProfileMatrix(2, 3, new double[5]));
        Assert.Throws<ArgumentException>(() => new ProfileMatrix(1 << 20, 1 << 20, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProfileMatrix(-1, 0, []));
        Assert.Throws<ArgumentNullException>("values", () => new ProfileMatrix(0, 0, null!));
    }

    [Fact]
    public void Cells_of_a_label_are_compressed_rows()
    {
        Assert.Equal(2, new LabelCells(new[] { 0, 1, 1 }, new[] { 1 }, new[] { 2.5 }, NoObsm).Count);
        Assert.Throws<ArgumentException>(() => new LabelCells(default, default, default, NoObsm));
        Assert.Throws<ArgumentException>(() => new LabelCells(new[] { 0, 2 }, new[] { 1 }, new[] { 2.5 }, NoObsm));
        Assert.Throws<ArgumentException>(() => new LabelCells(new[] { 0, 1 }, new[] { 1, 2 }, new[] { 2.5 }, NoObsm));
        Assert.Throws<ArgumentException>(() => new LabelCells(new[] { 0, 2, 1 }, new[] { 1 }, new[] { 2.5 }, NoObsm));
        Assert.Throws<ArgumentException>(() => new LabelCells(
            new[] { 0, 0, 0 }, default, default, new Dictionary<string, ReadOnlyMemory<double>> { ["pca"] = new double[3] }));
    }

    [Fact]
    public void Sums_of_a_pair_are_those_of_all_labels_and_genes()
    {
        ProfileMatrix sums = new(3, 2, new double[6]), short_ = new(2, 2, new double[4]), narrow = new(3, 1, new double[3]);
        var whole = new LabelSums { CellsPerLabel = new[] { 1, 1, 1 }, X = sums };
        var embedded = whole with { Obsm = new Dictionary<string, ProfileMatrix> { ["pca"] = narrow } };

        var pair = new ScreenPair(List, Genes, embedded, whole);
        Assert.Same(narrow, pair.Sums(Side.Real, "pca"));
        Assert.Same(sums, pair.Sums(Side.Pred));
        Assert.Throws<ArgumentException>(() => pair.Sums(Side.Pred, "pca"));
        Assert.Throws<ArgumentException>(() => new ScreenPair(List, Genes, whole with { CellsPerLabel = new[] { 1, 1 } }, whole));
        Assert.Throws<ArgumentException>(() => new ScreenPair(List, Genes, whole with { X = short_ }, whole));
        Assert.Throws<ArgumentException>(() => new ScreenPair(List, Genes, whole, whole with { X = narrow }));
        Assert.Throws<ArgumentException>(() => new ScreenPair(
            List, Genes, whole, whole with { Obsm = new Dictionary<string, ProfileMatrix> { ["pca"] = short_ } }));
        Assert.Throws<ArgumentNullException>(() => new ScreenPair(List, Genes, null!, whole));
        Assert.Throws<ArgumentNullException>("pred", () => new ScreenPair(List, Genes, whole, whole with { X = null! }));
        var refusal = Assert.Throws<ArgumentException>(
            "real", () => new ScreenPair(List, Genes, whole with { CellsPerLabel = new[] { 1, -2, 1 } }, whole));
        Assert.Contains("Label 1 has -2 cells.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_embedding_has_one_width_on_both_sides()
    {
        LabelSums Sums(ProfileMatrix embedding) => new()
        {
            CellsPerLabel = new[] { 1, 1, 1 },
            X = new ProfileMatrix(3, 2, new double[6]),
            Obsm = new Dictionary<string, ProfileMatrix> { ["pca"] = embedding },
        };
        ProfileMatrix wide = new(3, 2, new double[6]), narrow = new(3, 1, new double[3]);

        Assert.Same(narrow, new ScreenPair(List, Genes, Sums(narrow), Sums(narrow)).Sums(Side.Pred, "pca"));
        var refusal = Assert.Throws<ArgumentException>(
            "pred", () => new ScreenPair(List, Genes, Sums(wide), Sums(narrow)));
        Assert.Contains("'pca' have 1 columns, the real ones 2.", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("real", () => new ScreenPair(List, Genes, Sums(null!), Sums(narrow)));
    }

    [Fact]
    public void Cells_of_a_side_are_those_of_all_labels_or_none()
    {
        LabelCells[] one = [new(new[] { 0 }, default, default, NoObsm)];

        Assert.Empty(new ScreenCells(List, Genes, [], [], default, default).Cells(Side.Real));
        Assert.Throws<ArgumentException>(() => new ScreenCells(List, Genes, one, [], default, default));
        var withNull = new ScreenCells(List, Genes, [one[0], null!, one[0]], [], default, default).Cells(Side.Real);
        Assert.Same(one[0], withNull[2]);
        Assert.Throws<InvalidOperationException>(() => withNull[1]);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Cells_have_genes_of_the_screens_only(int gene, bool fits)
    {
        LabelCells empty = new(new[] { 0 }, default, default, NoObsm), other = new(new[] { 0, 0, 1 }, new[] { gene }, new[] { 1.5 }, NoObsm);
        var cells = new ScreenCells(List, Genes, [], [empty, other, empty], default, default).Cells(Side.Pred);
        Assert.Same(empty, cells[0]);
        var refusal = Record.Exception(() => cells[1]);
        Assert.Equal(fits, refusal is null);
        Assert.True(fits || refusal is InvalidOperationException { Message: "Cell 1 of 'b' has gene 2, expected below 2." });
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 1)]
    [InlineData(-1, 0)]
    public void Genes_of_a_cell_ascend_from_0(int first, int second)
    {
        Assert.Throws<ArgumentException>("genes", () => new LabelCells(new[] { 0, 2 }, new[] { first, second }, new double[2], NoObsm));
        Assert.Equal(2, new LabelCells(new[] { 0, 1, 2 }, new[] { 1, 0 }, new double[2], NoObsm).Count);
    }

    [Fact]
    public void Groups_end_where_their_items_end()
    {
        Assert.Equal([7, 8], new PerturbationGroups([0, 0, 2], [7, 8])[1]);
        Assert.Throws<ArgumentException>("starts", () => new PerturbationGroups([0, 1], [7, 8]));
        Assert.Throws<ArgumentNullException>("starts", () => new PerturbationGroups(null!, []));
        Assert.Throws<ArgumentNullException>("items", () => new PerturbationGroups([0], null!));
    }
}
