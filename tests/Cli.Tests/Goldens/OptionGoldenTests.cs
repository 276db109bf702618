namespace CellEval.Cli.Tests;

/// <summary><c>--set</c> and <c>--variant</c> give the numbers of the reference's library calls with the same parameters.</summary>
public sealed class OptionGoldenTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_metric_with_an_embedding_key()
    {
        GoldenTable expected = GoldenTable.Read(Goldens.Path("embedding", "embedded.csv"));
        IEnumerable<string> settings = expected.Columns.Skip(1).SelectMany(metric => new[] { "--set", $"{metric}.embed_key=X_pca" });
        GoldenTable actual = await Evaluate("embedding", [.. settings]);
        Agree("embedding/embedded", expected, actual, column => column);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_distance_with_and_without_the_target_gene(bool excluded)
    {
        GoldenTable expected = GoldenTable.Read(Goldens.Path("discrimination", "distances.csv"));
        string[] distances = [.. expected.Columns.Skip(1).Where(column => !column.EndsWith("_with_target", StringComparison.Ordinal))];
        Assert.Equal(8, distances.Length);
        IEnumerable<string> variants = distances.SelectMany(name => new[] { "--variant", $"discrimination_score:distance={name}" });
        GoldenTable actual = await Evaluate(
            "discrimination", [.. variants, "--set", $"discrimination_score.exclude_target_gene={(excluded ? "true" : "false")}"]);

        string ending = excluded ? "" : "_with_target";
        GoldenTable wanted = Select(expected, distances.Select(name => (name + ending, name + ending)));
        Agree(
            $"discrimination/distances{ending}",
            wanted,
            actual,
            column => "discrimination_score_" + column[..^ending.Length],
            (row, column) => (row, column) is
                ("G0091", "chebyshev") or ("G0092", "chebyshev") or ("drug148", "chebyshev")
                or ("G0091", "chebyshev_with_target") or ("drug148", "chebyshev_with_target"));
    }

    private void Agree(
        string name, GoldenTable expected, GoldenTable actual, Func<string, string> ours, Func<string, string, bool>? isTied = null)
    {
        GoldenTable columns = Select(actual, expected.Columns.Skip(1).Select(column => (ours(column), column)));
        GoldenComparison comparison = isTied is null ? GoldenComparison.Results : GoldenComparison.Results.WithTies(isTied);
        comparison.Compare($"cli/{name}", expected, columns).AssertAgrees(output);
    }

    private static GoldenTable Select(GoldenTable table, IEnumerable<(string From, string To)> columns)
    {
        (string From, string To)[] all = [("perturbation", "perturbation"), .. columns];
        return new GoldenTable(
            [.. all.Select(column => column.To)],
            [.. Enumerable.Range(0, table.RowCount).Select(row => all.Select(column => table[row, column.From]).ToArray())]);
    }

    private static async Task<GoldenTable> Evaluate(string @case, params string[] more)
    {
        using TemporaryFolder temporary = new();
        (await ToolRun.Of(
        [
            "run",
            "-ap", Goldens.Path(@case, "pred.h5ad"),
            "-ar", Goldens.Path(@case, "real.h5ad"),
            "-o", temporary.Path,
            "--profile", "anndata",
            .. more,
        ])).Exited(ExitCode.Success);
        return GoldenTable.Read(temporary.At("results.csv"));
    }
}
