using CellEval.Engine;

namespace CellEval.Metrics.AnnData.Tests;

public sealed class DiscriminationGoldenTests(ITestOutputHelper output)
{
    private static readonly string[] Distances =
        ["l1", "l2", "cosine", "chebyshev", "canberra", "braycurtis", "correlation", "sqeuclidean"];

    // Two distances are equal there, and the reference leaves their order to an unstable sort.
    private static readonly HashSet<(string Column, string Perturbation)> Tied =
    [
        ("chebyshev", "G0091"), ("chebyshev", "G0092"), ("chebyshev", "drug148"),
        ("chebyshev_with_target", "G0091"), ("chebyshev_with_target", "drug148"),
    ];

    [Theory]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task Every_distance_gives_the_scores_of_the_reference(bool excludeTargetGene, bool exact)
    {
        var result = await Evaluation.RunGoldenAsync("discrimination", new MetricSelection
        {
            Profile = "anndata",
            Skip = ["pearson_edistance"],
            FurtherVariants =
                [.. Distances.Select(distance => VariantRequest.Parse($"discrimination_score:distance={distance}"))],
            Settings =
            [
                new OptionSetting("discrimination_score", "exclude_target_gene", excludeTargetGene ? "true" : "false"),
                new OptionSetting("discrimination_score", "exact", exact ? "true" : "false"),
                new OptionSetting("chebyshev_ties", "exclude_target_gene", excludeTargetGene ? "true" : "false"),
                new OptionSetting(
                    "chebyshev_ties", "perturbations", string.Join(' ', Tied.Select(tie => tie.Perturbation))),
            ],
        });
        var golden = GoldenTable.Read(Goldens.Path("discrimination", "distances.csv"));
        var suffix = excludeTargetGene ? "" : "_with_target";
        var check = new GoldenCheck("discrimination/distances by metric" + suffix);
        foreach (var distance in Distances)
        {
            var column = Evaluation.Column(result, "discrimination_score_" + distance);
            for (var row = 0; row < golden.RowCount; row++)
            {
                var name = golden[row, "perturbation"];
                var expected = golden.Number(row, distance + suffix);
                var actual = column[result.Perturbations.LabelOf(name)];
                if (!Tied.Contains((distance + suffix, name)))
                    check.Number($"{distance}{suffix} of {name}", expected, actual, Tolerance.Exact);
                else
                    RequireScoreOfSomeOrder(result, name, expected!.Value, actual!.Value, check);
            }
        }

        check.AssertAgrees(output);
    }

    private static void RequireScoreOfSomeOrder(
        EvaluationResult result, string name, double expected, double actual, GoldenCheck check)
    {
        var p = result.Perturbations.LabelOf(name);
        var best = Evaluation.Column(result, "chebyshev_ties_best")[p]!.Value;
        var worst = Evaluation.Column(result, "chebyshev_ties_worst")[p]!.Value;
        if (best <= worst)
            check.Fail($"{name}: there is no tie");
        foreach (var score in new[] { expected, actual })
        {
            if (score < worst || score > best)
                check.Fail($"{name}: {score} is not a score that any order of ties gives ({worst} to {best})");
        }
    }
}
