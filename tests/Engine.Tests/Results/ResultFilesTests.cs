using CellEval.Numerics;

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
            ((string[])["agg_results.csv", "pred_de.csv", "real_de.csv", "results.csv", "results_tidy.csv"]).Select(name => prefix + name),
            Directory.GetFiles(_root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Tables_that_were_not_computed_are_not_written()
    {
        var result = await Host.EvaluateAsync(RandomScreens.LogarithmPair() with { Metrics = new MetricSelection { Profile = "pds" } });
        Write(result);
        Assert.Equal(["agg_results.csv", "results.csv", "results_tidy.csv"], Directory.GetFiles(_root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
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

    [Fact]
    public void Scores_have_an_interval_over_the_perturbations_that_have_a_value()
    {
        var perturbations = new PerturbationList(["a", "b", "c", "d"], "ctrl");
        double?[] some = [0.5, null, 2, 7];
        ResultColumn[] columns =
        [
            new("all", null, MetricScores.FromValues(perturbations, [1, 2, 4, 8])),
            new("some", null, MetricScores.Create(perturbations, p => some[p])),
            new("nan", null, MetricScores.FromValues(perturbations, [1, 2, double.NaN, 8])),
            new("one", null, MetricScores.Create(perturbations, p => p == 0 ? 3 : null)),
            new("equal", null, MetricScores.FromValues(perturbations, [0.1, 0.1, 0.1, 0.1])),
            new("scalar", 0.25, null),
            new("failed", null, null),
        ];
        var result = new EvaluationResult
        {
            Perturbations = perturbations,
            Outcomes = [new MetricOutcome(Host.Registry().FindVariant("mae")!, MetricStatus.Value, null, columns, TimeSpan.Zero)],
            Warnings = [],
            Guesses = [],
            MemoEntries = [],
        };
        var options = new BootstrapOptions { Resamples = 500, Seed = 5 };

        var rows = IntervalTable.Compute(result, options);
        Assert.Equal(columns.Select(column => column.Name), rows.Select(row => row.Column));
        Assert.Equal([3.75, 9.5 / 3, double.NaN, 3, 0.1, 0.25, null], rows.Select(row => row.Mean));
        Assert.Equal([4, 3, 4, 1, 4, 4, 0], rows.Select(row => row.Perturbations));
        Assert.Equal(
            [
                BootstrapMean.Intervals([1, 2, 4, 8], 1, options)[0],
                BootstrapMean.Intervals([0.5, 2, 7], 1, options)[0],
                new ConfidenceInterval(double.NaN, double.NaN),
                null,
                new ConfidenceInterval(0.1, 0.1),
                null,
                null,
            ],
            rows.Select(row => row.Interval));

        using (var folder = OutputFolder.Open(_root))
        {
            ResultFiles.WriteIntervals(result with { CellType = "T/B" }, rows, folder);
            folder.Commit();
        }

        string[] lines = File.ReadAllLines(Path.Combine(_root, "T-B_agg_ci.csv"));
        Assert.Equal("metric,mean,ci_low,ci_high,perturbations", lines[0]);
        Assert.Equal(["nan,NaN,NaN,NaN,4", "one,3.0,,,1", "equal,0.1,0.1,0.1,4", "scalar,0.25,,,4", "failed,,,,0"], lines[3..]);
    }

    private void Write(EvaluationResult result)
    {
        using var folder = OutputFolder.Open(_root);
        ResultFiles.Write(result, folder);
        folder.Commit();
    }
}
