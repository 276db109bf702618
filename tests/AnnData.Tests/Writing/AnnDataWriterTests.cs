using CsCheck;

namespace CellEval.AnnData.Tests.Writing;

public sealed class AnnDataWriterTests : IDisposable
{
    private static readonly string[] Genes = ["A", "B", "C", "A", "ä"];

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void What_is_written_is_read() => Gen.Select(
            Gen.OneOf(Gen.Const(0.0), Gen.Int[1, 9].Select(number => (double)number)).Array[Genes.Length].List[0, 12],
            Gen.Enum<ValueStorage>(),
            Gen.Bool)
        .Sample(
            (rows, values, gzip) =>
            {
                var path = Write(rows, new AnnDataWriteOptions { Values = values, Gzip = gzip });

                using var screen = AnnDataScreen.Open(path);
                var filter = gzip && rows.Exists(row => row.Any(value => value != 0)) ? " gzip" : "";
                Assert.Equal($"csr {values.ToString().ToLowerInvariant()}{filter}", screen.Storage);
                Assert.Equal(Genes, screen.Genes);
                Assert.Equal(["label", "text"], screen.ObsColumns);
                Assert.Equal(rows.Select((_, i) => i % 3 - 1), screen.ReadObs("label").Codes.ToArray());
                Assert.Equal(["x", "unused, as yet"], screen.ReadObs("label").Categories);
                var text = screen.ReadObs("text");
                var texts = text.Codes.ToArray().Select(code => text.Categories[code]);
                Assert.Equal(rows.Select((_, i) => Text(i)), texts);
                Assert.Equal(rows.Select((_, i) => $"cell {i}"), rows.Select((_, i) => screen.CellName(i)));

                var read = ReadCells.All(screen, null, "X_pca");
                Assert.Equal(rows.Count, read.Count);
                for (var cell = 0; cell < rows.Count; cell++)
                {
                    Assert.Equal(rows[cell].Where(value => value != 0), read[cell].Values);
                    var genes = Enumerable.Range(0, Genes.Length).Where(gene => rows[cell][gene] != 0);
                    Assert.Equal(genes, read[cell].Genes);
                    Assert.Equal([cell + 0.5, -cell], read[cell].Obsm[0]);
                }
            },
            iter: 60,
            threads: 1);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Many_values_in_many_chunks_come_back(bool gzip)
    {
        var path = _folder.File("big.h5ad");
        var genes = Enumerable.Range(0, 1000).ToArray();
        var options = new AnnDataWriteOptions { Gzip = gzip };
        var writer = new AnnDataWriter([.. genes.Select(gene => $"gene{gene}")], options);
        for (var cell = 0; cell < 400; cell++)
            writer.Append(genes, Row(cell));
        writer.CompleteAt(path);

        var rows = ReadCells.All(path);

        Assert.Equal(400, rows.Count);
        for (var cell = 0; cell < 400; cell++)
            Assert.Equal(Row(cell), rows[cell].Values);

        double[] Row(int cell) => [.. genes.Select(gene => (double)(1 + (gene * 7 + cell) % 250))];
    }

    [Fact]
    public void Equal_content_gives_equal_bytes()
    {
        List<double[]> rows = [[1, 0, 2, 0, 0], [0, 0, 0, 0, 0], [0, 3, 0, 0, 4]];
        var options = new AnnDataWriteOptions { Gzip = true };
        var first = File.ReadAllBytes(Write(rows, options, "first.h5ad"));
        Thread.Sleep(1100);
        var second = File.ReadAllBytes(Write(rows, options, "second.h5ad"));
        Assert.Equal(first, second);
    }

    [Fact]
    public void What_does_not_fit_the_cells_is_refused_before_anything_is_written()
    {
        using var stream = new MemoryStream();
        var writer = new AnnDataWriter(Genes);
        writer.Append([0], [1]);
        writer.AddObs("label", ["a", "b"]);

        var refusal = Assert.Throws<InvalidOperationException>(() => writer.Complete(stream)).Message;
        Assert.Contains("2 labels in the column 'label', but 1 cells", refusal, StringComparison.Ordinal);
        Assert.Equal(0, stream.Length);

        writer.Append([1], [1]);
        Assert.Equal(2, ReadCells.All(writer.CompleteAt(_folder.File("x.h5ad"))).Count);
        Assert.Throws<InvalidOperationException>(() => writer.Complete(stream));
    }

    [Fact]
    public void The_stream_stays_open()
    {
        using var stream = new MemoryStream();
        new AnnDataWriter(Genes).Complete(stream);
        Assert.True(stream.CanWrite);
        Assert.True(stream.Length > 0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Writing_stops_between_two_pieces_when_it_is_cancelled(bool gzip)
    {
        const int Limit = 3 << 20;
        using var cancellation = new CancellationTokenSource();
        using var stream = new Watched(length =>
        {
            if (length >= Limit)
                cancellation.Cancel();
        });
        var genes = Enumerable.Range(0, 1000).ToArray();
        var random = new Random(1);
        var writer = new AnnDataWriter([.. genes.Select(gene => $"gene{gene}")], new AnnDataWriteOptions { Gzip = gzip });
        for (var cell = 0; cell < 4000; cell++)
            writer.Append(genes, [.. genes.Select(_ => random.NextDouble())]);

        Assert.ThrowsAny<OperationCanceledException>(() => writer.Complete(stream, cancellation.Token));
        Assert.InRange(stream.Written, Limit, Limit + (2 << 20));
    }

    [Fact]
    public void Cells_are_numbered_where_they_have_no_names()
    {
        var writer = new AnnDataWriter(Genes);
        writer.Append([], []);
        writer.Append([4], [2.5]);
        writer.CompleteAt(_folder.File("x.h5ad"));

        using var screen = AnnDataScreen.Open(_folder.File("x.h5ad"));
        Assert.Equal(("0", "1"), (screen.CellName(0), screen.CellName(1)));
        Assert.Empty(screen.ObsColumns);
        Assert.Empty(screen.Obsm);
    }

    [Fact]
    public void A_row_that_cannot_be_stored_is_refused_and_leaves_nothing()
    {
        var options = new AnnDataWriteOptions { Values = ValueStorage.Int32 };
        var writer = new AnnDataWriter(Genes, options);
        Assert.Throws<ArgumentException>(() => writer.Append([0, 1], [1]));
        Assert.Throws<ArgumentException>(() => writer.Append([1, 1], [1, 2]));
        Assert.Throws<ArgumentException>(() => writer.Append([2, 1], [1, 2]));
        Assert.Throws<ArgumentException>(() => writer.Append([Genes.Length], [1]));
        Assert.Throws<ArgumentException>(() => writer.Append([-1], [1]));
        Assert.Throws<ArgumentException>(() => writer.Append([0, 1], [1, 0.5]));
        Assert.Throws<ArgumentException>(() => writer.Append([0], [3e9]));
        Assert.Throws<ArgumentException>(() => writer.Append([0], [double.NaN]));
        writer.Append([1], [-7]);
        writer.CompleteAt(_folder.File("x.h5ad"));

        var row = Assert.Single(ReadCells.All(_folder.File("x.h5ad")));
        Assert.Equal([1], row.Genes);
        Assert.Equal([-7.0], row.Values);
    }

    [Fact]
    public void Names_that_hdf5_cannot_hold_or_that_repeat_are_refused()
    {
        var writer = new AnnDataWriter(Genes);
        writer.AddObs("label", ["a"]);
        writer.AddObsm("X_pca", 1, [1]);
        Assert.Throws<ArgumentException>(() => writer.AddObs("label", ["a"]));
        Assert.Throws<ArgumentException>(() => writer.AddObs("a/b", ["a"]));
        Assert.Throws<ArgumentException>(() => writer.AddObs("_index", ["a"]));
        Assert.Throws<ArgumentException>(() => writer.AddObsm("X_pca", 1, [1]));
        Assert.Throws<ArgumentException>(() => writer.AddObsm("X_umap", 2, [1]));
    }

    public void Dispose() => _folder.Dispose();

    private static string Text(int cell) => cell % 4 == 0 ? "" : $"text {cell % 5}";

    private string Write(List<double[]> rows, AnnDataWriteOptions options, string name = "x.h5ad")
    {
        var path = _folder.File(name);
        var writer = new AnnDataWriter(Genes, options);
        foreach (var row in rows)
            writer.Append([0, 1, 2, 3, 4], row);
        writer.SetCellNames([.. rows.Select((_, i) => $"cell {i}")]);
        writer.AddObs("label", new ObsLabels(["x", "unused, as yet"], rows.Select((_, i) => i % 3 - 1).ToArray()));
        writer.AddObs("text", [.. rows.Select((_, i) => Text(i))]);
        writer.AddObsm("X_pca", 2, [.. rows.SelectMany((_, i) => new[] { i + 0.5, -i })]);
        return writer.CompleteAt(path);
    }

    private sealed class Watched(Action<long> onWrite) : MemoryStream
    {
        public long Written { get; private set; }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            base.Write(buffer);
            onWrite(Written += buffer.Length);
        }
    }
}
