using System.Formats.Tar;
using CellEval.AnnData;
using CellEval.Engine;
using CellEval.Jobs.Tests.Simulation;
using CsCheck;
using ZstdSharp;

namespace CellEval.Jobs.Tests.Prep;

public sealed class PrepJobTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    [Fact]
    public void Genes_come_in_the_order_of_the_list() => Gen.Select(
            Gen.OneOf(Gen.Const(0.0), Gen.Double[0.1, 9]).Array[6].Array[1, 5], Gen.Shuffle(Enumerable.Range(0, 6).ToArray()))
        .Sample(
            (cells, order) =>
            {
                var labels = ObsLabels.FromStrings(cells.Select(_ => "non-targeting"));
                using var written = Written(new PrepRequest
                {
                    Screen = Screens.Of(cells, ("target_gene", labels)),
                    ExpectedGenes = [.. order.Select(gene => $"G{gene}")],
                    ArchivePath = _folder.File("x.vcc"),
                    Encoding = ValueStorage.Float64,
                    Scale = ScaleMode.Log1p,
                });
                Assert.Equal(order.Select(gene => $"G{gene}"), written.Genes);
                Assert.Equal(cells.Select(row => order.Select(gene => row[gene])), Screens.Rows(written));
            },
            iter: 40,
            threads: 1);

    [Fact]
    public void Cells_without_a_label_are_kept_and_told()
    {
        double[][] cells = [[0.5, 1], [0, 2], [1, 0]];
        var request = new PrepRequest
        {
            Screen = Screens.Of(
                cells,
                ("target_gene", ObsLabels.FromStrings(["non-targeting", null, "B"])),
                ("line", new ObsLabels(["z", "a"], new[] { 0, 1, 0 }, isCategorical: true))),
            ExpectedGenes = ["G0", "G1"],
            ArchivePath = _folder.File("x.vcc"),
            CellTypeColumn = "line",
            OutputCellTypeColumn = "kind",
            OutputPerturbationColumn = "pert",
        };
        var warnings = Warnings(request);
        Assert.Contains(warnings, warning => warning.Contains("1 cells have no perturbation", StringComparison.Ordinal));
        Assert.Contains(warnings, warning => warning.Contains("2 genes, expected 18080", StringComparison.Ordinal));
        Assert.DoesNotContain(Warnings(request with { ExpectedGeneCount = null }), warning => warning.Contains("18080", StringComparison.Ordinal));

        using var written = Written(request);
        Assert.Equal(["pert", "kind"], written.ObsColumns);

        // Of plain strings the categories are sorted, as pandas makes them; categories keep their order.
        Assert.Equal(["B", "non-targeting"], written.ReadObs("pert").Categories);
        Assert.Equal([1, -1, 0], written.ReadObs("pert").Codes.ToArray());
        Assert.Equal(["z", "a"], written.ReadObs("kind").Categories);
        Assert.Equal("csr float32", written.Storage);
    }

    [Theory]
    [InlineData("G0,G1,G1", "The list of genes has a gene more often than ")]
    [InlineData("G0", "its genes are not those of the list")]
    public void A_list_that_does_not_fit_is_refused_for_what_is_wrong_with_it(string list, string reason)
    {
        var request = new PrepRequest
        {
            Screen = Screens.Of([[0.5, 1]], ("target_gene", ObsLabels.FromStrings(["non-targeting"]))),
            ExpectedGenes = list.Split(','),
            ArchivePath = _folder.File("x.vcc"),
        };
        Assert.Contains(reason, Assert.Throws<InputException>(() => Warnings(request)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static IReadOnlyList<string> Warnings(PrepRequest request)
    {
        using var files = new OutputFiles();
        return PrepJob.RunAsync(request, files).GetAwaiter().GetResult().Warnings;
    }

    private AnnDataScreen Written(PrepRequest request)
    {
        using (var files = new OutputFiles())
        {
            PrepJob.RunAsync(request, files).GetAwaiter().GetResult();
            files.Commit();
        }

        var path = _folder.File("pred.h5ad");
        using (var archive = new TarReader(File.OpenRead(request.ArchivePath)))
        using (var plain = new DecompressionStream(archive.GetNextEntry()!.DataStream!))
        using (var file = File.Create(path))
            plain.CopyTo(file);
        return AnnDataScreen.Open(path);
    }
}
