using System.Text.Json;

namespace CellEval.Cli.Tests;

/// <summary>
/// Neither wide vectors nor exact sums change a byte of the results: the same command lines that <see cref="RunGoldenTests"/>
/// compares with the reference, in processes without AVX-512, without AVX2, without any vector, and with <c>--exact</c>.
/// </summary>
public sealed class InstructionSetTests
{
    private static readonly (string, string)[] WithoutAvx512 = [("DOTNET_EnableAVX512F", "0"), ("DOTNET_EnableAVX512", "0")];
    private static readonly (string, string)[] WithoutAvx2 = [.. WithoutAvx512, ("DOTNET_EnableAVX2", "0")];
    private static readonly (string, string)[] WithoutVectors = [("DOTNET_EnableHWIntrinsic", "0")];

    public static TheoryData<string, string> Runs => new()
    {
        { "uniform_dense", "full" },
        { "screen_csr", "full" },
        { "screen_options", "cpm200_eps" },
        { "screen_counts", "normlog" },
        { "cell_types", "full" },
        { "embedding", "full" },
        { "discrimination", "anndata" },
        { "duplicate_genes", "anndata" },
        { "storage", "expected" },
        { "ceilings", "counts" },
    };

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task Narrow_vectors_and_exact_sums_give_the_same_bytes(string @case, string run)
    {
        using TemporaryFolder temporary = new();
        foreach ((GoldenRun golden, int i) in GoldenRun.Of(Goldens.Path(@case), run).Select((golden, i) => (golden, i)))
        {
            string expected = temporary.At($"{i}", "widest");
            (await ToolRun.Of(golden.CommandLine(expected))).Exited(ExitCode.Success);

            string exact = temporary.At($"{i}", "exact");
            (await ToolRun.Of([.. golden.CommandLine(exact), "--exact"])).Exited(ExitCode.Success);
            AssertSameResults(expected, exact);

            await AssertSame(golden, expected, temporary.At($"{i}", "256"), WithoutAvx512, atMost: 256);
            await AssertSame(golden, expected, temporary.At($"{i}", "128"), WithoutAvx2, atMost: 128);
        }
    }

    [Fact]
    public async Task No_vectors_at_all_give_the_same_bytes()
    {
        using TemporaryFolder temporary = new();
        GoldenRun golden = Assert.Single(GoldenRun.Of(Goldens.Path("screen_csr"), "full"));
        (await ToolRun.Of(golden.CommandLine(temporary.At("widest")))).Exited(ExitCode.Success);
        await AssertSame(golden, temporary.At("widest"), temporary.At("none"), WithoutVectors, atMost: 0);
    }

    private static async Task AssertSame(
        GoldenRun golden, string expected, string actual, (string Name, string Value)[] environment, int atMost)
    {
        (await ToolProcess.Run(golden.Folder, environment, golden.CommandLine(actual))).Exited(ExitCode.Success);
        using JsonDocument record = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(actual, "run.json")));
        Assert.InRange(record.RootElement.GetProperty("tool").GetProperty("vectorBits").GetInt32(), 0, atMost);
        AssertSameResults(expected, actual);
    }

    private static void AssertSameResults(string expected, string actual)
    {
        string[] files = [.. Directory.EnumerateFiles(expected, "*.csv").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
        Assert.NotEmpty(files);
        Assert.Equal(files, Directory.EnumerateFiles(actual, "*.csv").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        Assert.All(
            files,
            file => Assert.True(
                File.ReadAllBytes(Path.Combine(expected, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(actual, file))),
                $"{file} differs."));
    }
}
