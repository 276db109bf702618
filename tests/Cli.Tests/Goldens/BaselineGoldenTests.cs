using CellEval.AnnData;

namespace CellEval.Cli.Tests;

/// <summary><c>celleval baseline</c> writes the reference's profiles and numbers of cells.</summary>
public sealed class BaselineGoldenTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("mean")]
    [InlineData("delta", "--as-delta")]
    [InlineData("counts", "-c")]
    public async Task A_baseline_agrees_with_the_reference(string name, params string[] flags)
    {
        using TemporaryFolder temporary = new();
        string[] given = flags is ["-c"] ? ["-c", Goldens.Path("baselines", "counts.csv")] : flags;
        string path = temporary.At("baseline.h5ad");
        (await ToolRun.Of(["baseline", "-a", Goldens.Path("baselines", "screen.h5ad"), "-o", path, "--skip-de", .. given]))
            .Exited(ExitCode.Success);

        using var screen = AnnDataScreen.Open(path);
        using var real = AnnDataScreen.Open(Goldens.Path("baselines", "screen.h5ad"));
        GoldenTable profile = GoldenTable.Read(Goldens.Path("baselines", $"{name}_profile.csv"));
        GoldenTable cells = GoldenTable.Read(Goldens.Path("baselines", $"{name}_cells.csv"));
        Assert.Equal(profile.Column("gene"), screen.Genes);
        ObsLabels labels = screen.ReadObs("target_gene");
        string[] labelOf = [.. labels.Codes.ToArray().Select(code => labels.Categories[code])];
        Assert.Equal(
            cells.Column("perturbation").Zip(cells.Numbers("count")).Select(row => (row.First, row.Second)),
            labelOf.GroupBy(label => label).Select(group => (group.Key, (double?)group.Count())).OrderBy(row => row.Key, StringComparer.Ordinal));

        ObsLabels realLabels = real.ReadObs("target_gene");
        Queue<double[]> controls = new(
            DenseRows.Of(real).Where((_, cell) => realLabels.Categories[realLabels.Codes.Span[cell]] == "non-targeting"));
        GoldenCheck check = new($"cli/baselines/{name}");
        foreach ((double[] row, string label) in DenseRows.Of(screen).Zip(labelOf))
        {
            if (label == "non-targeting")
            {
                Assert.Equal(controls.Dequeue(), row);
                continue;
            }

            for (int gene = 0; gene < row.Length; gene++)
                check.Number($"{label}, {screen.Genes[gene]}", profile.Number(gene, "value"), row[gene], Tolerance.Usual);
        }

        Assert.Empty(controls);
        check.AssertAgrees(output);
    }
}
