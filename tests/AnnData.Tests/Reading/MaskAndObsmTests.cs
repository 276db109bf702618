namespace CellEval.AnnData.Tests.Reading;

public sealed class MaskAndObsmTests
{
    private static readonly AnnDataReadOptions SmallBlocks =
        new() { BatchCells = 16, BatchValues = 900, CscValues = 3000 };

    [Theory]
    [InlineData("csc_float32_plain")]
    [InlineData("csr_float64_lzf")]
    [InlineData("dense_float32_gzip")]
    [InlineData("dense_float64_plain")]
    public void Only_wanted_cells_are_delivered(string way)
    {
        var path = Goldens.Path("storage", $"{way}.real.h5ad");
        var all = ReadCells.All(path);
        Func<int, bool>[] masks = [i => i % 7 == 3, i => i is > 100 and < 120, i => i == 298, _ => false];
        foreach (var wanted in masks)
        {
            var mask = Enumerable.Range(0, all.Count).Select(wanted).ToArray();
            foreach (var options in new[] { null, SmallBlocks })
            {
                var some = ReadCells.All(path, options, mask);

                var expected = all.Where(row => mask[row.Cell]).ToList();
                Assert.Equal(expected.Select(row => row.Cell), some.Select(row => row.Cell));
                Assert.Equal(expected.SelectMany(row => row.Values), some.SelectMany(row => row.Values));
            }
        }
    }

    [Fact]
    public void Embeddings_are_read_along_with_their_cells()
    {
        using var screen = AnnDataScreen.Open(Goldens.Path("embedding", "real.h5ad"));
        Assert.Equal(12, screen.Obsm["X_pca"]);
        var whole = ReadCells.All(screen, null, "X_pca");
        using var blocks = AnnDataScreen.Open(screen.Name, SmallBlocks);
        var mask = Enumerable.Range(0, screen.CellCount).Select(i => i % 5 != 1).ToArray();

        var some = ReadCells.All(blocks, mask, "X_pca", "X_pca");

        Assert.Equal(whole.Count, whole.Select(row => row.Obsm[0][0]).Distinct().Count());
        Assert.Equal(mask.Count(wanted => wanted), some.Count);
        foreach (var row in some)
        {
            Assert.Equal(whole[row.Cell].Obsm[0], row.Obsm[0]);
            Assert.Equal(whole[row.Cell].Obsm[0], row.Obsm[1]);
        }
    }

    [Fact]
    public void Only_plain_matrices_are_listed_as_embeddings()
    {
        using var screen = AnnDataScreen.Open(Goldens.Path("anndata_archives", "adata_v0.7.8.h5ad"));
        Assert.Equal(["array"], screen.Obsm.Keys);
        Assert.Equal(50, screen.Obsm["array"]);
    }

    [Fact]
    public void Reading_stops_when_it_is_cancelled()
    {
        using var screen = AnnDataScreen.Open(Goldens.Path("storage", "csc_float32_plain.real.h5ad"), SmallBlocks);
        using var reader = screen.OpenCells([], default);
        var batch = new CellBatch();
        Assert.True(reader.Read(batch, CancellationToken.None));
        Assert.Throws<OperationCanceledException>(() => reader.Read(batch, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void A_mask_of_another_length_is_refused()
    {
        using var screen = AnnDataScreen.Open(Goldens.Path("embedding", "real.h5ad"));
        Assert.Throws<ArgumentException>(() => screen.OpenCells([], new bool[3]));
    }

    [Fact]
    public async Task Readers_and_labels_can_be_read_at_the_same_time()
    {
        using var screen = AnnDataScreen.Open(Goldens.Path("storage", "csr_float64_lzf.real.h5ad"), SmallBlocks);
        var expected = ReadCells.All(screen).SelectMany(row => row.Values).ToArray();
        var labels = screen.ReadObs("target_gene").Codes.ToArray();

        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            Assert.Equal(expected, ReadCells.All(screen).SelectMany(row => row.Values));
            Assert.Equal(labels, screen.ReadObs("target_gene").Codes.ToArray());
            Assert.NotEmpty(screen.CellName(0));
        }));

        await Task.WhenAll(readers);
    }
}
