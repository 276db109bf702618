namespace CellEval.Engine.Tests;

public sealed class ResultFilesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("celleval-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData(null, "")]
    [InlineData("T cell", "T cell_")]
    [InlineData("CD4/CD8", "CD4-CD8_")]
    public async Task Files_have_the_reference_names_with_the_cell_type_before_them(string? cellType, string prefix)
    {
        var result = await Host.EvaluateAsync(RandomScreens.LogarithmPair());
        Write(result with { CellType = cellType });
        Assert.Equal(
            ((string[])["agg_results.csv", "pred_de.csv", "real_de.csv", "results.csv"]).Select(name => prefix + name),
            Directory.GetFiles(_root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Tables_that_were_not_computed_are_not_written()
    {
        var result = await Host.EvaluateAsync(RandomScreens.LogarithmPair() with { Metrics = new MetricSelection { Profile = "pds" } });
        Write(result);
        Assert.Equal(["agg_results.csv", "results.csv"], Directory.GetFiles(_root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Absent_values_are_empty_and_scalars_stand_in_every_row()
    {
        var perturbations = new PerturbationList(["a", "b", "c"], "ctrl");
        var variant = Host.Registry().FindVariant("mae")!;
        ResultColumn[] columns =
        [
            new("scores", null, MetricScores.Create(perturbations, p => p switch { 0 => 0.1, 1 => double.NaN, _ => null })),
            new("scalar", double.NegativeInfinity, null),
            new("failed", null, null),
        ];
        Write(new EvaluationResult
        {
            Perturbations = perturbations,
            Outcomes = [new MetricOutcome(variant, MetricStatus.Value, null, columns, TimeSpan.Zero)],
            Warnings = [],
            Guesses = [],
            MemoEntries = [],
        });

        Assert.Equal(
            "perturbation,scores,scalar,failed\na,0.1,-inf,\nb,NaN,-inf,\nc,,-inf,\n",
            File.ReadAllText(Path.Combine(_root, "results.csv")));
        string[] aggregate = File.ReadAllLines(Path.Combine(_root, "agg_results.csv"));
        Assert.Equal(["statistic,scores,scalar,failed", "count,2.0,3.0,0.0", "null_count,1.0,0.0,3.0", "mean,NaN,-inf,"], aggregate[..4]);
        Assert.Equal("min,0.1,-inf,", aggregate[5]);
    }

    private void Write(EvaluationResult result)
    {
        using var folder = OutputFolder.Open(_root);
        ResultFiles.Write(result, folder);
        folder.Commit();
    }
}
