using System.Globalization;
using System.Text.Json;

namespace CellEval.Cli.Tests;

/// <summary>
/// Neither wide vectors nor exact sums change a byte of the results: command lines that the golden tests compare with the
/// reference, in processes without AVX-512, without AVX2, without any vector, and with <c>--exact</c>, which <c>run</c> alone has.
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
        { "ceilings", "lognorm" },
    };

    public static TheoryData<string> OtherCommands =>
    [
        "de -a {goldens}/pdex_modes/lognorm.h5ad -o {out}/de.csv --mode ref --scale log1p",
        "de -a {goldens}/pdex_modes/counts.h5ad -o {out}/de.csv --mode ref --scale counts --mean arithmetic --cpm-filter 3000 --epsilon 0.5",
        "de -a {goldens}/pdex_modes/counts.h5ad -o {out}/de.csv --mode all --scale counts",
        "de -a {goldens}/pdex_modes/lognorm.h5ad -o {out}/de.csv --mode on-target --gene-col targeted --scale log1p --mean arithmetic",
        "baseline -a {goldens}/baselines/screen.h5ad -o {out}/baseline.h5ad -O {out}/baseline_de.csv",
        "baseline -a {goldens}/baselines/screen.h5ad -o {out}/baseline.h5ad --as-delta --skip-de",
        "prep -i {goldens}/prep/shuffled.h5ad -g {goldens}/prep/genes.csv -p perturbation -c line -o {out}/shuffled.vcc",
        "prep -i {goldens}/prep/counts.h5ad -g {goldens}/prep/genes.csv -e 64 -o {out}/counts.vcc",
        "score -i {goldens}/screen_csr/to_score/agg_results.csv -I {goldens}/screen_csr/of_baseline/agg_results.csv -o {out}/score.csv",
    ];

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

    [Theory]
    [MemberData(nameof(OtherCommands))]
    public async Task Narrow_vectors_give_the_same_bytes_of_other_commands(string line)
    {
        using TemporaryFolder temporary = new();
        (await ToolRun.Of(Words("widest"))).Exited(ExitCode.Success);
        await AssertSameFiles("256", WithoutAvx512, atMost: 256);
        await AssertSameFiles("128", WithoutAvx2, atMost: 128);

        async Task AssertSameFiles(string folder, (string Name, string Value)[] environment, int atMost)
        {
            ToolRun run = await ToolProcess.Run(
                temporary.Path,
                [.. environment, ("DOTNET_STARTUP_HOOKS", typeof(StartupHook).Assembly.Location)],
                Words(folder));
            run.Exited(ExitCode.Success);
            string first = run.Errors.Split('\n')[0].Trim();
            Assert.StartsWith(StartupHook.Prefix, first, StringComparison.Ordinal);
            Assert.InRange(int.Parse(first[StartupHook.Prefix.Length..], CultureInfo.InvariantCulture), 0, atMost);
            AssertSameResults(temporary.At("widest"), temporary.At(folder), "*");
        }

        string[] Words(string folder)
        {
            string outputs = Directory.CreateDirectory(temporary.At(folder)).FullName;
            return
            [
                .. line.Split(' ').Select(word => word
                    .Replace("{goldens}", Goldens.Path(), StringComparison.Ordinal)
                    .Replace("{out}", outputs, StringComparison.Ordinal)),
            ];
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

    private static void AssertSameResults(string expected, string actual, string pattern = "*.csv")
    {
        string[] files = [.. Directory.EnumerateFiles(expected, pattern).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
        Assert.NotEmpty(files);
        Assert.Equal(files, Directory.EnumerateFiles(actual, pattern).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        Assert.All(
            files,
            file => Assert.True(
                File.ReadAllBytes(Path.Combine(expected, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(actual, file))),
                $"{file} differs."));
    }
}
