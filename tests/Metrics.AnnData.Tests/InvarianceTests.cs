using CellEval.Engine;

namespace CellEval.Metrics.AnnData.Tests;

/// <summary>What holds for every metric on a pair of screens.</summary>
public sealed class InvarianceTests
{
    private static readonly string[] Distances =
        ["chebyshev", "canberra", "braycurtis", "correlation", "sqeuclidean", "signs"];

    private static readonly string[] Metrics =
        ["pearson_delta", "mse", "mae", "mse_delta", "mae_delta", "discrimination_score", "pearson_edistance"];

    // Every metric that has a best value, with every distance.
    private static readonly MetricSelection All = new()
    {
        Profile = "anndata",
        Skip = ["chebyshev_ties"],
        FurtherVariants = [.. Distances.Select(name => VariantRequest.Parse("discrimination_score:distance=" + name))],
    };

    private static readonly OptionSetting WithTargetGene = new("discrimination_score", "exclude_target_gene", "false");

    public static TheoryData<string, string> Spaces => new() { { "X", "" }, { "the embedding", SmallScreens.Key } };

    [Theory]
    [MemberData(nameof(Spaces))]
    public async Task The_real_screen_as_its_own_prediction_scores_best(string space, string key)
    {
        var selection = WithoutSigns(In(key));
        var cells = SmallScreens.Draw(11);
        var result = await Evaluation.RunAsync(
            SmallScreens.Screen("real", cells), SmallScreens.Screen("pred", cells), selection);
        Assert.True(result.Outcomes.Count == 15, space);
        foreach (var outcome in result.Outcomes)
        {
            var best = outcome.Variant.Metric.Declaration.Best;
            Assert.True(best is BestValue.Zero or BestValue.One, outcome.Variant.Name);
            for (var p = 0; p < result.Perturbations.Count; p++)
                Assert.Equal(best == BestValue.One ? 1.0 : 0.0, outcome.Columns[0][p]!.Value, 12);
        }
    }

    [Theory]
    [MemberData(nameof(Spaces))]
    public async Task The_order_of_cells_changes_no_score(string space, string key)
    {
        var (real, pred) = (SmallScreens.Draw(21), SmallScreens.Draw(22));
        var first = await RunAsync(real, pred, In(key));
        new Random(3).Shuffle(real);
        new Random(4).Shuffle(pred);
        AssertSame(first, await RunAsync(real, pred, In(key)), name => name, space);
    }

    [Theory]
    [MemberData(nameof(Spaces))]
    public async Task Other_names_for_perturbations_change_no_score_but_where_a_target_gene_is_left_out(
        string space, string key)
    {
        var selection = In(key) with { Settings = [.. In(key).Settings, WithTargetGene] };
        var (real, pred) = (SmallScreens.Draw(31), SmallScreens.Draw(32));
        var first = await RunAsync(real, pred, selection);
        AssertSame(
            first, await RunAsync([.. real.Select(Renamed)], [.. pred.Select(Renamed)], selection), NewName, space);

        // The order of labels, by which ties go, stays.
        static (string, double[]) Renamed((string Label, double[] Values) cell) => (NewName(cell.Label), cell.Values);
        static string NewName(string name) => name == SmallScreens.Control ? name : "zz" + name;
    }

    [Fact]
    public async Task Perturbations_named_like_other_genes_keep_their_scores_where_no_target_gene_is_left_out()
    {
        var (real, pred) = (SmallScreens.Draw(41), SmallScreens.Draw(42));
        var selection = WithoutSigns(All) with { Settings = [WithTargetGene] };
        var first = await RunAsync(real, pred, selection);
        AssertSame(
            first, await RunAsync([.. real.Select(Renamed)], [.. pred.Select(Renamed)], selection), NewName, "X");

        static (string, double[]) Renamed((string Label, double[] Values) cell) => (NewName(cell.Label), cell.Values);
        static string NewName(string name) => name switch { "drug" => "g3", "g0" => "g5", "g1" => "a drug", _ => name };
    }

    // Other effects often have the same signs as the own one: their order is that of labels, not of scores.
    private static MetricSelection WithoutSigns(MetricSelection selection) =>
        selection with { FurtherVariants = [.. selection.FurtherVariants.SkipLast(1)] };

    private static MetricSelection In(string key) => key.Length == 0
        ? All
        : All with
        {
            Settings =
            [
                .. Metrics.Select(metric => new OptionSetting(metric, "embed_key", key)),
            ],
        };

    private static Task<EvaluationResult> RunAsync(
        (string, double[])[] real, (string, double[])[] pred, MetricSelection selection) =>
        Evaluation.RunAsync(SmallScreens.Screen("real", real), SmallScreens.Screen("pred", pred), selection);

    private static void AssertSame(
        EvaluationResult first, EvaluationResult second, Func<string, string> newName, string space)
    {
        Assert.Equal(first.Columns.Select(column => column.Name), second.Columns.Select(column => column.Name));
        foreach (var (x, y) in first.Columns.Zip(second.Columns))
        {
            for (var p = 0; p < first.Perturbations.Count; p++)
            {
                var renamed = second.Perturbations.LabelOf(newName(first.Perturbations[p]));
                var (before, after) = (x[p]!.Value, y[renamed]!.Value);
                Assert.True(Math.Abs(before - after) < 1e-12, $"{x.Name} over {space}: {before} became {after}");
            }
        }
    }
}
