namespace CellEval.Cli.Tests;

/// <summary><c>celleval run</c> on given DE tables gives the reference's numbers, with and without screens beside them.</summary>
public sealed class TableGoldenTests(ITestOutputHelper output)
{
    public static TheoryData<string> Cases { get; } =
    [
        "de_tables", "de_tables_missing", "de_tables_none_pred", "de_tables_none_real", "de_tables_special", "de_tables_ties",
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Tables_beside_screens_agree_with_the_reference(string @case) => Agree(@case, "screens");

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Tables_alone_agree_with_the_reference(string @case) => Agree(@case, "alone", "-ap", "-ar");

    private static bool IsTied(string row, string column) =>
        row is not ("count" or "null_count") && (column.StartsWith("overlap_", StringComparison.Ordinal)
            || column.StartsWith("precision_", StringComparison.Ordinal));

    private async Task Agree(string @case, string name, params string[] omitted)
    {
        using TemporaryFolder temporary = new();
        GoldenRun run = Assert.Single(GoldenRun.Of(Goldens.Path(@case), "de"));
        (await ToolRun.Of(run.CommandLine(temporary.Path, omitted))).Exited(ExitCode.Success);
        GoldenOutputs.AssertAgree(
            $"{@case}/{name}",
            Goldens.Path(@case, "de"),
            temporary.Path,
            output,
            @case == "de_tables_ties" ? IsTied : null);
        Assert.Equal(["agg_ci.csv", "agg_results.csv", "report.html", "results_tidy.csv", "results.csv", "run.json"], Directory.EnumerateFiles(temporary.Path).Select(Path.GetFileName).Order());
    }
}
