using System.Globalization;
using System.IO.Compression;
using CellEval.DifferentialExpression;

namespace CellEval.Cli.Tests;

/// <summary>The end of a DE table's name tells its format, wherever it goes in or out.</summary>
public sealed class TableFormatTests
{
    private static readonly string Screen = Goldens.Path("pdex_modes", "lognorm.h5ad");

    [Theory]
    [InlineData("de.parquet")]
    [InlineData("DE.PQ")]
    [InlineData("de.csv.gz")]
    public async Task A_table_holds_the_same_rows_in_every_format(string name)
    {
        using TemporaryFolder temporary = new();
        await De(Screen, temporary.At("de.csv"));
        await De(Screen, temporary.At(name));
        DeRows expected = DeTableReader.Read(temporary.At("de.csv"));
        DeRows actual = DeTableReader.Read(temporary.At(name));

        Assert.NotEqual(0, expected.Count);
        Assert.Equal(expected.TargetNames, actual.TargetNames);
        Assert.Equal(expected.FeatureNames, actual.FeatureNames);
        Assert.Equal(expected.Targets, actual.Targets);
        Assert.Equal(expected.Features, actual.Features);
        Assert.Equal(expected.Log2FoldChange, actual.Log2FoldChange);
        Assert.Equal(expected.PValue, actual.PValue);
        Assert.Equal(expected.Fdr, actual.Fdr);
    }

    [Fact]
    public async Task Tables_of_a_folder_are_evaluated_into_the_same_folder_and_stay()
    {
        using TemporaryFolder temporary = new();
        string[] screens = ["-ap", Path.Combine(Goldens.Path("screen_csr"), "pred.h5ad"), "-ar", Path.Combine(Goldens.Path("screen_csr"), "real.h5ad")];
        (await ToolRun.Of(["run", .. screens, "--profile", "de", "--format", "parquet", "-o", temporary.Path])).Exited(ExitCode.Success);
        byte[] table = await File.ReadAllBytesAsync(temporary.At("real_de.parquet"));
        string results = await File.ReadAllTextAsync(temporary.At("results.csv"));

        (await ToolRun.Of([
            "run", "-dr", temporary.At("real_de.parquet"), "-dp", temporary.At("pred_de.parquet"), "--profile", "de", "-o", temporary.Path]))
            .Exited(ExitCode.Success);
        Assert.Equal(table, await File.ReadAllBytesAsync(temporary.At("real_de.parquet")));
        Assert.Equal(results, await File.ReadAllTextAsync(temporary.At("results.csv")));
    }

    [Fact]
    public async Task A_compressed_table_is_the_plain_one()
    {
        using TemporaryFolder temporary = new();
        await De(Screen, temporary.At("de.csv"));
        await De(Screen, temporary.At("de.csv.gz"));
        using StreamReader plain = new(new GZipStream(File.OpenRead(temporary.At("de.csv.gz")), CompressionMode.Decompress));
        Assert.Equal(await File.ReadAllTextAsync(temporary.At("de.csv")), await plain.ReadToEndAsync());
    }

    [Theory]
    [InlineData("parquet")]
    [InlineData("csv.gz")]
    public async Task Results_do_not_depend_on_the_format_of_given_tables(string ending)
    {
        using TemporaryFolder temporary = new();
        Assert.Equal(await Results(temporary, "csv"), await Results(temporary, ending));
    }

    [Theory]
    [InlineData("ref")]
    [InlineData("all")]
    [InlineData("on-target")]
    public async Task Any_number_of_threads_writes_the_same_file(string mode)
    {
        using TemporaryFolder temporary = new();
        string[] columns = mode == "on-target" ? ["--mode", mode, "--gene-col", "targeted"] : ["--mode", mode];
        foreach (string ending in new[] { "csv", "csv.gz", "parquet" })
        {
            List<byte[]> files = [];
            foreach (int threads in new[] { 1, 2, 5 })
            {
                string path = temporary.At($"{threads}.{ending}");
                await De(Screen, path, [.. columns, "--num-threads", threads.ToString(CultureInfo.InvariantCulture)]);
                files.Add(await File.ReadAllBytesAsync(path));
            }

            Assert.All(files, file => Assert.True(file.AsSpan().SequenceEqual(files[0])));
        }
    }

    private static async Task<string> Results(TemporaryFolder temporary, string ending)
    {
        await De(Goldens.Path("screen_csr", "real.h5ad"), temporary.At($"real.{ending}"));
        await De(Goldens.Path("screen_csr", "pred.h5ad"), temporary.At($"pred.{ending}"));
        (await ToolRun.Of(
            "run", "-dr", temporary.At($"real.{ending}"), "-dp", temporary.At($"pred.{ending}"), "--profile", "de", "-o", temporary.At("out")))
            .Exited(ExitCode.Success);
        return await File.ReadAllTextAsync(temporary.At("out", "results.csv"));
    }

    private static async Task De(string screen, string output, params string[] more) =>
        (await ToolRun.Of(["de", "-a", screen, "-o", output, .. more])).Exited(ExitCode.Success);
}
