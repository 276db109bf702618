namespace CellEval.AnnData.Tests.Reading;

public sealed class StorageTests
{
    public static TheoryData<string, string> Ways => new()
    {
        { "csc_float32_plain", "csc float32" },
        { "csc_float64_gzip", "csc float64 gzip" },
        { "csr_float32_plain", "csr float32" },
        { "csr_float64_lzf", "csr float64 lzf" },
        { "dense_float16_lzf", "dense float16 lzf" },
        { "dense_float32_gzip", "dense float32 gzip" },
        { "dense_float64_plain", "dense float64" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void Every_way_of_storing_a_screen_reads_the_same(string way, string storage)
    {
        foreach (var side in new[] { "real", "pred" })
        {
            using var screen = AnnDataScreen.Open(Goldens.Path("storage", $"{way}.{side}.h5ad"));
            using var plain = AnnDataScreen.Open(Goldens.Path("storage", $"dense_float64_plain.{side}.h5ad"));

            Assert.Equal(storage, screen.Storage);
            Assert.Equal(plain.Genes, screen.Genes);
            Assert.Equal(plain.ReadObs("target_gene").Codes.ToArray(), screen.ReadObs("target_gene").Codes.ToArray());
            Assert.Equal(ReadCells.Dense(plain.Name), ReadCells.Dense(screen.Name));
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void The_size_of_blocks_changes_nothing(string way, string _)
    {
        var path = Goldens.Path("storage", $"{way}.real.h5ad");
        var expected = ReadCells.Dense(path);
        foreach (var (cells, values) in new[] { (1, 300), (7, 1_000_000), (64, 1000) })
        {
            var options = new AnnDataReadOptions { BatchCells = cells, BatchValues = values, CscValues = 2000 };
            Assert.Equal(expected, ReadCells.Dense(path, options));
        }
    }

    [Theory]
    [InlineData("lzf", "dense int16 lzf")]
    [InlineData("lzf_shuffle", "dense int16 shuffle+lzf")]
    [InlineData("lzf_shuffle_fletcher32", "dense int16 shuffle+lzf+fletcher32")]
    public void Chunks_that_lzf_left_as_they_are_read_right(string name, string storage)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Files", "X.txt"));
        var path = Path.Combine(AppContext.BaseDirectory, "Files", $"{name}.h5ad");

        var x = ReadCells.Dense(path);

        Assert.Equal(lines.Length, x.GetLength(0));
        for (var cell = 0; cell < lines.Length; cell++)
        {
            var values = Enumerable.Range(0, x.GetLength(1)).Select(gene => x[cell, gene]);
            Assert.Equal(lines[cell], string.Join(' ', values));
        }

        using var screen = AnnDataScreen.Open(path);
        Assert.Equal(storage, screen.Storage);
    }
}
