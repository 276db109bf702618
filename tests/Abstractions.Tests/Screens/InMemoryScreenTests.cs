namespace CellEval.Abstractions.Tests;

public sealed class InMemoryScreenTests
{
    private static readonly Dictionary<string, ObsLabels> Obs = new()
    {
        ["target"] = ObsLabels.FromStrings(["a", null, "b", "a"]),
    };

    // Cells: (x=1, y=2), (nothing), (y=3, stored zero at z), (x=4).
    private static InMemoryScreen Screen() =>
        new("tiny", ["x", "y", "z"], new long[] { 0, 2, 2, 4, 5 }, new[] { 0, 1, 1, 2, 0 }, new double[] { 1, 2, 3, 0, 4 }, Obs);

    [Fact]
    public void All_cells_are_delivered_in_order_without_stored_zeros()
    {
        using var reader = Screen().OpenCells([], default);
        var batch = new CellBatch();
        Assert.True(reader.Read(batch, default));
        Assert.Equal([0, 1, 2, 3], batch.Cells);
        Assert.Equal([0, 2, 2, 3, 4], batch.RowStarts);
        Assert.Equal([0, 1, 1, 0], batch.Genes);
        Assert.Equal([1, 2, 3, 4], batch.Values);
        Assert.False(reader.Read(batch, default));
        Assert.Equal(0, batch.Count);
    }

    [Fact]
    public void Only_wanted_cells_are_delivered()
    {
        using var reader = Screen().OpenCells([], new[] { false, true, false, true });
        var batch = new CellBatch();
        Assert.True(reader.Read(batch, default));
        Assert.Equal([1, 3], batch.Cells);
        Assert.Equal([4], batch.Values);
    }

    [Fact]
    public void Nothing_is_delivered_where_no_cell_is_wanted()
    {
        using var reader = Screen().OpenCells([], new bool[4]);
        Assert.False(reader.Read(new CellBatch(), default));
    }

    [Fact]
    public void Embeddings_come_along_in_the_order_asked_for_and_of_the_wanted_cells()
    {
        var screen = Screen().WithObsm("pca", 2, new double[] { 0, 1, 2, 3, 4, 5, 6, 7 }).WithObsm("umap", 1, new double[] { 9, 8, 7, 6 });
        Assert.Equal(2, screen.Obsm["pca"]);
        Assert.Equal(1, screen.Obsm["umap"]);

        using var reader = screen.OpenCells(["umap", "pca"], new[] { false, true, true, false });
        var batch = new CellBatch(1, 2);
        Assert.True(reader.Read(batch, default));
        Assert.Equal([8, 7], batch.Obsm(0));
        Assert.Equal([2, 3, 4, 5], batch.Obsm(1));
    }

    [Fact]
    public void Many_cells_come_in_several_batches_each_cell_once()
    {
        const int Cells = 10_000;
        var screen = new InMemoryScreen(
            "long",
            ["x"],
            Enumerable.Range(0, Cells + 1).Select(i => (long)i).ToArray(),
            new int[Cells],
            Enumerable.Range(1, Cells).Select(i => (double)i).ToArray(),
            new Dictionary<string, ObsLabels>());
        using var reader = screen.OpenCells([], default);
        var batch = new CellBatch();
        var cells = new List<int>();
        var values = new List<double>();
        var batches = 0;
        for (; reader.Read(batch, default); batches++)
        {
            cells.AddRange(batch.Cells);
            values.AddRange(batch.Values);
        }

        Assert.True(batches > 1, "One batch holds everything, so nothing is tested.");
        Assert.Equal(Enumerable.Range(0, Cells), cells);
        Assert.Equal(Enumerable.Range(1, Cells).Select(i => (double)i), values);
    }

    [Fact]
    public void Two_readers_do_not_disturb_each_other()
    {
        var screen = Screen();
        using var first = screen.OpenCells([], default);
        using var second = screen.OpenCells([], default);
        Assert.True(first.Read(new CellBatch(), default));
        Assert.True(second.Read(new CellBatch(), default));
    }

    [Fact]
    public void Reading_can_be_cancelled()
    {
        using var reader = Screen().OpenCells([], default);
        Assert.Throws<OperationCanceledException>(() => reader.Read(new CellBatch(), new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Headers_say_what_is_there()
    {
        var screen = Screen();
        Assert.Equal("tiny", screen.Name);
        Assert.Equal(4, screen.CellCount);
        Assert.Equal(["x", "y", "z"], screen.Genes);
        Assert.Equal(["target"], screen.ObsColumns);
        Assert.Equal(["a", "b"], screen.ReadObs("target").Categories);
        Assert.Equal([0, -1, 1, 0], screen.ReadObs("target").Codes.ToArray());
        Assert.Equal("tiny: obs has no column 'gene'. Found: target.", Assert.Throws<InputException>(() => screen.ReadObs("gene")).Message);
    }

    [Fact]
    public void Arrays_that_do_not_fit_each_other_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new InMemoryScreen("bad", ["x"], default, default, default, Obs));
        Assert.Throws<ArgumentException>(
            () => new InMemoryScreen("bad", ["x"], new long[] { 0, 1, 1, 1, 1 }, new[] { 0, 0 }, new double[] { 1, 1 }, Obs));
        Assert.Throws<ArgumentException>(
            () => new InMemoryScreen("bad", ["x"], new long[] { 0, 1, 1, 1, 1 }, new[] { 0 }, new double[] { 1, 1 }, Obs));
        Assert.Throws<ArgumentException>(() => new InMemoryScreen("bad", ["x"], new long[] { 0, 0 }, default, default, Obs));
        Assert.Throws<ArgumentException>(() => Screen().WithObsm("pca", 2, new double[7]));
        Assert.Throws<ArgumentException>(() => Screen().WithObsm("pca", 1, new double[4]).WithObsm("pca", 1, new double[4]));
    }

    [Theory]
    [InlineData(new long[] { 0, 2, 2, 4, 5 }, new[] { 1, 0, 1, 2, 0 })]
    [InlineData(new long[] { 0, 2, 2, 4, 5 }, new[] { 0, 0, 1, 2, 0 })]
    [InlineData(new long[] { 0, 2, 2, 4, 5 }, new[] { 0, 3, 1, 2, 0 })]
    [InlineData(new long[] { 0, 2, 2, 4, 5 }, new[] { -1, 1, 1, 2, 0 })]
    [InlineData(new long[] { 0, 4, 2, 4, 5 }, new[] { 0, 1, 1, 2, 0 })]
    [InlineData(new long[] { 1, 2, 2, 4, 5 }, new[] { 0, 1, 1, 2, 0 })]
    public void Rows_that_are_no_compressed_rows_are_refused(long[] starts, int[] columns) => Assert.Throws<ArgumentException>(
        () => new InMemoryScreen("bad", ["x", "y", "z"], starts, columns, new double[] { 1, 2, 3, 0, 4 }, Obs));

    [Fact]
    public void What_is_missing_is_refused_by_its_name()
    {
        var labels = new Dictionary<string, ObsLabels> { ["target"] = null! };
        Assert.Throws<ArgumentNullException>(
            "name", () => new InMemoryScreen(null!, ["x"], new long[1], default, default, Obs));
        var refusal = Assert.Throws<ArgumentException>(
            "genes", () => new InMemoryScreen("bad", ["x", null!], new long[5], default, default, Obs));
        Assert.Contains("column 1", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(
            "obs", () => new InMemoryScreen("bad", ["x"], new long[5], default, default, labels));
    }

    [Fact]
    public void Only_embeddings_that_are_there_are_opened_and_all_cells_are_told_of()
    {
        var screen = Screen().WithObsm("pca", 1, new double[4]);
        var refusal = Assert.Throws<ArgumentException>("obsmKeys", () => screen.OpenCells(["pca", "umap"], default));
        Assert.Contains("tiny: there is no embedding 'umap'.", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("wanted", () => screen.OpenCells([], new bool[3]));
    }

    [Fact]
    public void Names_and_columns_of_obs_stay_as_they_were_given()
    {
        List<string> genes = ["x"];
        var obs = new Dictionary<string, ObsLabels> { ["target"] = ObsLabels.FromStrings(["a"]) };
        var screen = new InMemoryScreen("one", genes, new long[2], default, default, obs);
        genes[0] = "y";
        obs.Clear();

        Assert.Equal(["x"], screen.Genes);
        Assert.Equal(["a"], screen.ReadObs("target").Categories);
    }

    [Fact]
    public void An_embedding_more_leaves_the_screen_as_it_was()
    {
        var screen = Screen();
        var more = screen.WithObsm("pca", 1, new double[4]);

        Assert.Empty(screen.Obsm);
        Assert.Equal(1, more.Obsm["pca"]);
    }
}
