using CsCheck;

namespace CellEval.AnnData.Tests.Writing;

public sealed class AnnDataStreamWriterTests : IDisposable
{
    private static readonly string[] Genes = ["A", "B", "C", "A", "ä"];

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void What_is_written_is_read() => Gen.Select(
            Gen.OneOf(Gen.Const(0.0), Gen.Int[1, 9].Select(number => (double)number)).Array[Genes.Length].List[0, 12],
            Gen.Enum<ValueStorage>(),
            Gen.Bool,
            Gen.Bool)
        .Sample(
            (rows, values, gzip, dense) =>
            {
                var path = Write(rows, Outline(rows), new AnnDataWriteOptions { Values = values, Gzip = gzip }, dense);

                using var screen = AnnDataScreen.Open(path);
                Assert.StartsWith($"{(dense ? "dense" : "csr")} {values.ToString().ToLowerInvariant()}", screen.Storage, StringComparison.Ordinal);
                Assert.Equal(Genes, screen.Genes);
                Assert.Equal(["label"], screen.ObsColumns);
                Assert.Equal(rows.Select((_, i) => i % 3 - 1), screen.ReadObs("label").Codes.ToArray());
                Assert.Equal(rows.Select((_, i) => $"cell {i}"), rows.Select((_, i) => screen.CellName(i)));
                AssertRows(rows, ReadCells.All(screen, null));
            },
            iter: 80,
            threads: 1);

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Many_bands_come_back(bool gzip, bool dense)
    {
        // More than two bands of the dense form, and more than two chunks of the CSR's values.
        var genes = Enumerable.Range(0, 500).ToArray();
        double[][] rows = [.. Enumerable.Range(0, 600).Select(cell => genes.Select(gene => (double)((gene * 7 + cell) % 250)).ToArray())];
        var outline = new AnnDataOutline { Genes = [.. genes.Select(gene => $"gene{gene}")], CellCount = rows.Length };

        AssertRows(rows, ReadCells.All(Write(rows, outline, new AnnDataWriteOptions { Gzip = gzip }, dense)));
    }

    [Fact]
    public void Cells_that_are_all_alike_take_next_to_no_room()
    {
        var random = new Random(1);
        double[] profile = [.. Enumerable.Range(0, 1000).Select(_ => random.NextDouble())];
        double[][] rows = [.. Enumerable.Repeat(profile, 2000)];
        var outline = new AnnDataOutline { Genes = [.. profile.Select((_, gene) => $"{gene}")], CellCount = rows.Length };

        var path = Write(rows, outline, new AnnDataWriteOptions { Values = ValueStorage.Float64, Gzip = true }, dense: true);

        // 16 MB of numbers.
        Assert.InRange(new FileInfo(path).Length, 8_000, 400_000);
    }

    [Fact]
    public void Equal_content_gives_equal_bytes()
    {
        double[][] rows = [[1, 0, 2, 0, 0], [0, 0, 0, 0, 0], [0, 3, 0, 0, 4]];
        foreach (var dense in (bool[])[false, true])
        {
            var options = new AnnDataWriteOptions { Gzip = true };
            var first = File.ReadAllBytes(Write(rows, Outline(rows), options, dense));
            var second = File.ReadAllBytes(Write(rows, Outline(rows), options, dense));
            Assert.Equal(first, second);
        }
    }

    [Fact]
    public void What_was_not_announced_is_refused()
    {
        using var stream = new MemoryStream();
        using var writer = AnnDataStreamWriter.StartCsr(stream, new AnnDataOutline { Genes = Genes, CellCount = 2 }, 2);
        Assert.Throws<ArgumentException>(() => writer.Append([1, 1], [1, 2]));
        Assert.Throws<ArgumentException>(() => writer.Append([Genes.Length], [1]));
        writer.Append([0], [1]);
        Assert.Contains("1 of 2 cells", Assert.Throws<InvalidOperationException>(writer.Complete).Message, StringComparison.Ordinal);
        Assert.Contains(
            "2 values", Assert.Throws<InvalidOperationException>(() => writer.Append([0, 1], [1, 2])).Message, StringComparison.Ordinal);
        writer.Append([], []);
        Assert.Contains("1 of 2 values", Assert.Throws<InvalidOperationException>(writer.Complete).Message, StringComparison.Ordinal);
        Assert.Contains(
            "All 2 cells", Assert.Throws<InvalidOperationException>(() => writer.Append([], [])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_outline_that_does_not_fit_its_cells_is_refused_before_anything_is_written()
    {
        using var stream = new MemoryStream();
        var labels = ObsLabels.FromStrings(["a", "b"]);
        var outline = new AnnDataOutline { Genes = Genes, CellCount = 2, Obs = [new("x", labels), new("x", labels)] };
        Assert.Throws<ArgumentException>(() => AnnDataStreamWriter.StartDense(stream, outline));
        Assert.Throws<ArgumentException>(() => AnnDataStreamWriter.StartDense(stream, outline with { CellCount = 3, Obs = [new("x", labels)] }));
        Assert.Throws<ArgumentException>(() => AnnDataStreamWriter.StartCsr(stream, outline with { CellNames = ["one"], Obs = [] }, 0));
        Assert.Equal(0, stream.Length);
    }

    [Fact]
    public void Writing_stops_when_it_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        using var stream = new MemoryStream();
        var genes = Enumerable.Range(0, 1000).ToArray();
        double[] values = [.. genes.Select(gene => gene + 0.5)];
        var outline = new AnnDataOutline { Genes = [.. genes.Select(gene => $"{gene}")], CellCount = 10_000 };
        using var writer = AnnDataStreamWriter.StartDense(stream, outline, cancellationToken: cancellation.Token);
        writer.Append(genes, values);
        cancellation.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            for (var cell = 1; cell < 1000; cell++)
                writer.Append(genes, values);
        });
    }

    public void Dispose() => _folder.Dispose();

    private static AnnDataOutline Outline(IReadOnlyCollection<double[]> rows) => new()
    {
        Genes = Genes,
        CellCount = rows.Count,
        CellNames = [.. rows.Select((_, i) => $"cell {i}")],
        Obs = [new("label", new ObsLabels(["x", "unused, as yet"], rows.Select((_, i) => i % 3 - 1).ToArray()))],
    };

    private string Write(IReadOnlyList<double[]> rows, AnnDataOutline outline, AnnDataWriteOptions options, bool dense)
    {
        var path = _folder.File("streamed.h5ad");
        using var stream = File.Create(path);
        using var writer = dense
            ? AnnDataStreamWriter.StartDense(stream, outline, options)
            : AnnDataStreamWriter.StartCsr(stream, outline, rows.Sum(row => row.Count(value => value != 0)), options);
        foreach (var row in rows)
            writer.Append(GenesOf(row), ValuesOf(row));
        writer.Complete();
        return path;
    }

    private static void AssertRows(IReadOnlyList<double[]> expected, List<ReadCells.Row> actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (var cell = 0; cell < expected.Count; cell++)
        {
            Assert.Equal(ValuesOf(expected[cell]), actual[cell].Values);
            Assert.Equal(GenesOf(expected[cell]), actual[cell].Genes);
        }
    }

    private static int[] GenesOf(double[] row) => [.. Enumerable.Range(0, row.Length).Where(gene => row[gene] != 0)];

    private static double[] ValuesOf(double[] row) => [.. row.Where(value => value != 0)];
}
