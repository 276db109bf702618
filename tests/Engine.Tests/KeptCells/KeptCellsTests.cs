namespace CellEval.Engine.Tests;

/// <summary>Cells are kept in memory or in a temporary file, and come back as they were.</summary>
public sealed class KeptCellsTests : IDisposable
{
    private const int CellCount = 300;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("celleval-kept-");

    public void Dispose() => _folder.Delete(recursive: true);

    public static TheoryData<string> Kinds => ["floats", "doubles", "both", "few", "many genes"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Cells_come_back_as_they_were_from_memory_and_from_the_file(string kind)
    {
        var cells = Random(kind);
        foreach (var memory in new[] { new MemoryOptions(), InFile(_folder.FullName), InFile(Path.Join(_folder.FullName, "missing")) })
        {
            using var kept = Read(cells, memory);
            for (var label = 0; label < kept.Perturbations.LabelCount; label++)
            {
                var name = kept.Perturbations.NameOf(label);
                Cell[] expected = [.. cells.Rows.Where(row => row.Label == name)];
                Assert.Equal(expected.Length, kept.Labels[label].Count);
                Assert.Equal(expected.Select(cell => cell.Values), Rows(kept.Labels[label], cells.Genes.Count));
            }
        }
    }

    [Fact]
    public void Many_threads_may_read_the_same_file()
    {
        var cells = Random("both");
        using var kept = Read(cells, InFile(_folder.FullName));
        double[] sums = [.. kept.Labels.Select(Sum)];

        Parallel.For(0, 200, i => Assert.Equal(sums[i % sums.Length], Sum(kept.Labels[i % sums.Length])));
    }

    [Fact]
    public void The_temporary_file_has_no_name()
    {
        using var kept = Read(Random("floats"), InFile(_folder.FullName));

        // Where an open file can lose its name; elsewhere it is deleted when it is closed.
        if (!OperatingSystem.IsWindows())
            Assert.Empty(_folder.EnumerateFiles());
        kept.Dispose();
        Assert.Empty(_folder.EnumerateFiles());
        Assert.Throws<ObjectDisposedException>(() => kept.Labels[0]);
    }

    [Fact]
    public async Task Results_do_not_depend_on_where_cells_are_kept_and_a_folder_that_cannot_be_written_is_warned_of()
    {
        var request = RandomScreens.LogarithmPair() with { Metrics = new MetricSelection { Profile = "full", Skip = ["clustering_agreement"] } };
        var expected = await Host.EvaluateAsync(request);
        var fromFile = await Host.EvaluateAsync(request with { Memory = InFile(_folder.FullName) });
        var elsewhere = await Host.EvaluateAsync(request with { Memory = InFile(Path.Join(_folder.FullName, "missing")) });

        Assert.Equal(ResultText.Of(expected), ResultText.Of(fromFile));
        Assert.Equal(ResultText.Of(expected), ResultText.Of(elsewhere));
        Assert.DoesNotContain(fromFile.Warnings, warning => warning.Contains("temporary", StringComparison.Ordinal));
        Assert.Contains(elsewhere.Warnings, warning => warning.StartsWith(
            "The temporary file for cells cannot be written, so they take more memory than planned: ", StringComparison.Ordinal));
    }

    // No page fits into a quarter of a byte.
    private static MemoryOptions InFile(string folder) => new() { Budget = 1, TemporaryDirectory = folder };

    private static LabelledCells Read(Cells cells, MemoryOptions memory) => LabelledCells.Read(
        cells.ToScreen(), "target_gene", "control", ScaleMode.AsIs, memory, 2, null, CancellationToken.None);

    private static double Sum(LabelCells cells)
    {
        var sum = 0.0;
        foreach (var value in cells.Values.Span)
            sum += value;
        return sum;
    }

    private static IEnumerable<IReadOnlyList<double>> Rows(LabelCells cells, int genes)
    {
        for (var cell = 0; cell < cells.Count; cell++)
        {
            var row = new double[genes];
            for (var i = cells.RowStarts.Span[cell]; i < cells.RowStarts.Span[cell + 1]; i++)
                row[cells.Genes.Span[i]] = cells.Values.Span[i];
            yield return row;
        }
    }

    private static Cells Random(string kind)
    {
        var random = new Random(7);
        var genes = kind == "many genes" ? 5000 : 131;
        string[] labels = ["control", "a", "b", "c"];
        return new Cells(
            kind,
            [.. Enumerable.Range(0, genes).Select(gene => $"g{gene}")],
            [.. Enumerable.Range(0, CellCount).Select(cell => new Cell(labels[random.Next(4)], null, Values(cell)))]);

        // An empty cell and a full one are among them.
        double[] Values(int cell)
        {
            var fill = cell == 0 ? 0 : cell == 1 ? 1 : kind == "few" ? 0.01 : random.NextDouble();
            return [.. Enumerable.Range(0, genes).Select(_ => random.NextDouble() >= fill ? 0 : kind switch
            {
                "floats" or "few" => random.NextSingle() + 1,
                "both" when cell % 2 == 0 => random.Next(1, 9),
                _ => random.NextDouble() + double.Epsilon,
            })];
        }
    }
}
