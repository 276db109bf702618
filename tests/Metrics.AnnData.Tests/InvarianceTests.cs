using CellEval.Engine;

namespace CellEval.Metrics.AnnData.Tests;

/// <summary>What holds for every metric on a pair of screens.</summary>
public sealed class InvarianceTests
{
    private static readonly MetricSelection All = new() { Profile = "anndata", Skip = ["chebyshev_ties"] };

    [Fact]
    public async Task The_real_screen_as_its_own_prediction_scores_best()
    {
        var cells = SmallScreens.Draw(11);
        var result = await Evaluation.RunAsync(SmallScreens.Screen("real", cells), SmallScreens.Screen("pred", cells), All);
        foreach (var outcome in result.Outcomes)
        {
            var best = outcome.Variant.Metric.Declaration.Best;
            Assert.True(best is BestValue.Zero or BestValue.One, outcome.Variant.Name);
            for (var p = 0; p < result.Perturbations.Count; p++)
                Assert.Equal(best == BestValue.One ? 1.0 : 0.0, outcome.Columns[0][p]!.Value, 12);
        }
    }

    [Fact]
    public async Task The_order_of_cells_changes_no_score()
    {
        var (real, pred) = (SmallScreens.Draw(21), SmallScreens.Draw(22));
        var first = await Evaluation.RunAsync(SmallScreens.Screen("real", real), SmallScreens.Screen("pred", pred), All);
        new Random(3).Shuffle(real);
        new Random(4).Shuffle(pred);
        var second = await Evaluation.RunAsync(SmallScreens.Screen("real", real), SmallScreens.Screen("pred", pred), All);
        foreach (var (x, y) in first.Columns.Zip(second.Columns))
        {
            for (var p = 0; p < first.Perturbations.Count; p++)
                Assert.Equal(x[p]!.Value, y[p]!.Value, 12);
        }
    }

    [Fact]
    public async Task Other_names_for_perturbations_change_no_score_but_where_a_target_gene_is_left_out()
    {
        var (real, pred) = (SmallScreens.Draw(31), SmallScreens.Draw(32));
        var first = await Evaluate(real, pred);
        var second = await Evaluate([.. real.Select(Renamed)], [.. pred.Select(Renamed)]);
        foreach (var (x, y) in first.Columns.Zip(second.Columns))
        {
            for (var p = 0; p < first.Perturbations.Count; p++)
            {
                var renamed = second.Perturbations.LabelOf(NewName(first.Perturbations[p]));
                Assert.Equal(x[p]!.Value, y[renamed]!.Value, 12);
            }
        }

        static Task<EvaluationResult> Evaluate((string, double[])[] real, (string, double[])[] pred) => Evaluation.RunAsync(
            SmallScreens.Screen("real", real),
            SmallScreens.Screen("pred", pred),
            All with { Settings = [new OptionSetting("discrimination_score", "exclude_target_gene", "false")] });

        static (string, double[]) Renamed((string Label, double[] Values) cell) => (NewName(cell.Label), cell.Values);

        static string NewName(string name) => name switch
        {
            SmallScreens.Control => name,
            "drug" => "a new drug",
            _ => "zz" + name,
        };
    }
}
