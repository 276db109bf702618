using System.Text.RegularExpressions;

namespace CellEval.Cli.Tests;

/// <summary><c>celleval de</c> gives the numbers of pdex.</summary>
public sealed partial class DeGoldenTests(ITestOutputHelper output)
{
    private static readonly string[] Names =
    [
        .. Directory.EnumerateFiles(Goldens.Path("pdex_modes"), "*.csv.gz")
            .Select(file => Path.GetFileName(file))
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Tables { get; } = [.. Names];

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task A_table_agrees_with_pdex(string table)
    {
        using TemporaryFolder temporary = new();
        GroupCollection parts = TableName().Match(table).Groups;
        (await ToolRun.Of(
        [
            "de",
            "-a", Goldens.Path("pdex_modes", $"{parts["scale"]}.h5ad"),
            "-o", temporary.At("de.csv"),
            .. Mode(parts["mode"].Value),
            "--mean", parts["mean"].Value == "geo" ? "geometric" : "arithmetic",
            "--scale", parts["scale"].Value == "counts" ? "counts" : "log1p",
            "--cpm-filter", parts["cpm"].Value,
            "--epsilon", parts["epsilon"].Value,
        ])).Exited(ExitCode.Success);
        GoldenComparison.DeTable.AssertFilesAgree(
            $"cli/pdex_modes/{table[..^".csv.gz".Length]}", Goldens.Path("pdex_modes", table), temporary.At("de.csv"), output);
    }

    [Fact]
    public void All_modes_are_judged() => Assert.Equal(72, Names.Length);

    private static string[] Mode(string mode) =>
        mode == "on_target" ? ["--mode", "on-target", "--gene-col", "targeted"] : ["--mode", mode];

    // The reference was run on a dense and on a CSR copy of one file.
    [GeneratedRegex(@"^(?<scale>counts|lognorm)_(dense|csr)_(?<mode>ref|all|on_target)_(?<mean>geo|arith)_cpm(?<cpm>\d+)_eps(?<epsilon>[^_]+)\.csv\.gz$")]
    private static partial Regex TableName();
}
