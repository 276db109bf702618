using System.Diagnostics;
using System.Formats.Tar;
using CellEval.AnnData;
using PureHDF;
using ZstdSharp;

namespace CellEval.Cli.Tests;

/// <summary><c>celleval prep</c> writes archives that hold what the reference's hold.</summary>
public sealed class PrepGoldenTests(ITestOutputHelper output)
{
    private static readonly string[] Shuffled =
        ["-i", Goldens.Path("prep", "shuffled.h5ad"), "-g", Goldens.Path("prep", "genes.csv"), "-p", "perturbation", "-c", "line"];

    private static readonly string[] Counts =
        ["-i", Goldens.Path("prep", "counts.h5ad"), "-g", Goldens.Path("prep", "genes.csv"), "-e", "64"];

    public static TheoryData<string> Cases { get; } = ["shuffled", "counts"];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_screen_in_the_archive_is_the_references(string name)
    {
        using TemporaryFolder temporary = new();
        using var screen = AnnDataScreen.Open(await Unpacked(temporary, name));
        using var golden = AnnDataScreen.Open(Goldens.Path("prep", $"{name}_minimal.h5ad"));

        Assert.Equal(golden.Storage, screen.Storage);
        Assert.Equal(golden.Genes, screen.Genes);
        Assert.Equal(golden.ObsColumns, screen.ObsColumns);
        foreach (string column in golden.ObsColumns)
        {
            Assert.Equal(golden.ReadObs(column).Categories, screen.ReadObs(column).Categories);
            Assert.Equal(golden.ReadObs(column).Codes.ToArray(), screen.ReadObs(column).Codes.ToArray());
        }

        Assert.Equal(Names(golden), Names(screen));
        GoldenCheck check = new($"cli/prep/{name}");
        foreach (var (cell, (expected, actual)) in DenseRows.Of(golden).Zip(DenseRows.Of(screen)).Index())
        {
            for (int gene = 0; gene < expected.Length; gene++)
                check.Number($"{cell}, {screen.Genes[gene]}", expected[gene], actual[gene], Tolerance.Usual);
        }

        check.AssertAgrees(output);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Its_elements_are_those_that_anndata_writes(string name)
    {
        using TemporaryFolder temporary = new();
        string[] expected = Elements(Goldens.Path("prep", $"{name}_minimal.h5ad"));

        // scanpy leaves a note that it has taken logarithms, of a kind that anndata cannot read before 0.12.
        Assert.Equal(
            expected.Where(element => !element.StartsWith("/uns/", StringComparison.Ordinal)), Elements(await Unpacked(temporary, name)));
    }

    [Fact]
    public async Task The_members_of_the_archive_are_the_references()
    {
        using TemporaryFolder temporary = new();
        string[] members = await File.ReadAllLinesAsync(Goldens.Path("prep", "shuffled_members.txt"));
        Assert.Equal(members, await Members(await Archive(temporary, "shuffled")));
        Assert.Equal(members, await Members(Goldens.Path("prep", "shuffled.vcc")));
        string ours = await Read(await Archive(temporary, "shuffled"), "watermark.txt");
        Assert.Equal(await Read(Goldens.Path("prep", "shuffled.vcc"), "watermark.txt"), ours);
        Assert.Equal("vcc-prep", ours);
    }

    [Fact]
    public async Task The_same_screen_gives_the_same_bytes()
    {
        using TemporaryFolder first = new();
        using TemporaryFolder second = new();
        byte[] earlier = await File.ReadAllBytesAsync(await Archive(first, "counts"));
        await Task.Delay(1100);
        Assert.Equal(earlier, await File.ReadAllBytesAsync(await Archive(second, "counts")));
    }

    [PythonAnnDataFact]
    public async Task Anndata_opens_the_screen()
    {
        using TemporaryFolder temporary = new();
        string path = await Unpacked(temporary, "shuffled");
        using Process python = Process.Start(new ProcessStartInfo(
            PythonAnnDataFactAttribute.Python!,
            [
                "-W", "ignore", "-c",
                "import sys, anndata; a = anndata.read_h5ad(sys.argv[1]); "
                + "print(a.shape, type(a.X).__name__, a.X.dtype, list(a.obs.columns), len(a.var.columns))",
                path,
            ])
        { RedirectStandardOutput = true })!;
        string said = await python.StandardOutput.ReadToEndAsync();
        await python.WaitForExitAsync();
        Assert.Equal("(66, 60) csr_matrix float32 ['target_gene', 'celltype'] 0", said.Trim());
    }

    private static async Task<string> Archive(TemporaryFolder temporary, string name)
    {
        string path = temporary.At($"{name}.vcc");
        (await ToolRun.Of(["prep", .. name == "counts" ? Counts : Shuffled, "-o", path])).Exited(ExitCode.Success);
        Assert.All(Directory.EnumerateFileSystemEntries(temporary.Path), file => Assert.Equal(path, file));
        return path;
    }

    private static async Task<string> Unpacked(TemporaryFolder temporary, string name)
    {
        using TarReader archive = new(File.OpenRead(await Archive(temporary, name)));
        TarEntry? entry = await archive.GetNextEntryAsync();
        Assert.Equal("pred.h5ad.zst", entry?.Name);
        string path = temporary.At("pred.h5ad");
        await using DecompressionStream plain = new(entry!.DataStream!);
        await using FileStream file = File.Create(path);
        await plain.CopyToAsync(file);
        return path;
    }

    private static async Task<List<string>> Members(string path)
    {
        List<string> names = [];
        using TarReader archive = new(File.OpenRead(path));
        while (await archive.GetNextEntryAsync() is { } entry)
            names.Add(entry.Name);
        return names;
    }

    private static async Task<string> Read(string path, string member)
    {
        using TarReader archive = new(File.OpenRead(path));
        while (await archive.GetNextEntryAsync() is { } entry)
        {
            if (entry.Name == member)
                return await new StreamReader(entry.DataStream!).ReadToEndAsync();
        }

        throw new InvalidOperationException($"{path} has no {member}.");
    }

    private static string[] Names(AnnDataScreen screen) => [.. Enumerable.Range(0, screen.CellCount).Select(screen.CellName)];

    private static string[] Elements(string path)
    {
        using var file = H5File.OpenRead(path);
        return [.. Describe(file, "").Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Describe(IH5Object element, string path)
    {
        yield return element is IH5Dataset dataset
            ? $"{path}: {dataset.Type.Class}{dataset.Type.Size * 8} ({string.Join(", ", dataset.Space.Dimensions)})"
            : $"{path}: group";
        foreach (string encoding in element.Attributes()
            .Where(attribute => attribute.Name is "encoding-type" or "encoding-version")
            .Select(attribute => $"{path}@{attribute.Name}: {attribute.Read<string>()}"))
        {
            yield return encoding;
        }

        if (element is not IH5Group group)
            yield break;
        foreach (string child in group.Children().SelectMany(child => Describe(child, $"{path}/{child.Name}")))
            yield return child;
    }
}
