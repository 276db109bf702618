using CellEval.Engine;

namespace CellEval.Metrics.AnnData.Tests;

/// <summary>The distance that this assembly registers by its name serves like one of ours.</summary>
public sealed class PluginDistanceTests
{
    [Fact]
    public async Task A_distance_of_another_assembly_is_chosen_by_its_name()
    {
        var (real, pred) = (SmallScreens.Draw(7), SmallScreens.Draw(8));
        var result = await RunAsync(real, pred, "signs");
        var column = Evaluation.Column(result, "discrimination_score_signs");
        for (var p = 0; p < result.Perturbations.Count; p++)
        {
            var target = Array.IndexOf(SmallScreens.Genes, result.Perturbations[p]);
            double[] Rest((string, double[])[] cells, string name) =>
                [.. SmallScreens.Effect(cells, name).Where((_, gene) => gene != target)];
            var own = Rest(pred, result.Perturbations[p]);
            double[] distances =
            [
                .. result.Perturbations.Select(name => new SignDistance().Between(own, Rest(real, name))),
            ];
            var rank = distances.Where(
                (distance, q) => distance < distances[p] || (distance == distances[p] && q < p)).Count();
            Assert.Equal(1 - (rank / 3.0), column[p]!.Value, 12);
        }
    }

    [Fact]
    public async Task A_distance_that_nobody_registered_is_refused_with_all_that_are()
    {
        var cells = SmallScreens.Draw(7);
        var refusal = await Assert.ThrowsAsync<RequestException>(() => RunAsync(cells, cells, "mine"));
        Assert.Contains("mine", refusal.Message, StringComparison.Ordinal);
        string[] all =
            ["l1", "l2", "cosine", "chebyshev", "canberra", "braycurtis", "correlation", "sqeuclidean", "signs"];
        Assert.All(all, name => Assert.Contains(name, refusal.Message, StringComparison.Ordinal));
    }

    private static Task<EvaluationResult> RunAsync(
        (string, double[])[] real, (string, double[])[] pred, string distance) =>
        Evaluation.RunAsync(SmallScreens.Screen("real", real), SmallScreens.Screen("pred", pred), new MetricSelection
        {
            Profile = "pds",
            FurtherVariants = [VariantRequest.Parse("discrimination_score:distance=" + distance)],
        });
}
