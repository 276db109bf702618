using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Engine.Tests;

public sealed class ProgressTests
{
    [Fact]
    public async Task Stages_follow_each_other_from_0_to_1()
    {
        var stages = new StageRecorder();
        await using var host = Host.Create();
        var request = RandomScreens.CountPair();
        await host.GetRequiredService<IEvaluator>().EvaluateAsync(
            request with { Real = new ObservedScreen(request.Real!, 50), Pred = new ObservedScreen(request.Pred!, 50) }, stages);

        Assert.Equal(
            [
                "checking inputs",
                "real: finding the scale",
                "real: reading cells",
                "pred: finding the scale",
                "pred: reading cells",
                "real: differential expression",
                "pred: differential expression",
                "computing metrics",
                "discrimination_score_l1",
                "discrimination_score_l2",
                "discrimination_score_cosine",
                "real: pearson_edistance",
                "pred: pearson_edistance",
                "real: clustering_agreement",
                "pred: clustering_agreement",
            ],
            stages.Reports.Select(report => report.Stage).Distinct());
        foreach (var stage in stages.Reports.GroupBy(report => report.Stage))
        {
            double[] fractions = [.. stage.Select(report => report.Fraction)];
            Assert.Equal(0, fractions[0]);
            Assert.Equal(fractions.Order(), fractions);
            Assert.Equal(1, fractions[^1]);
        }

        Assert.Equal([0, 50 / 240.0, 100 / 240.0, 150 / 240.0, 200 / 240.0, 1], stages.Reports
            .Where(report => report.Stage == "pred: reading cells").Select(report => report.Fraction));
    }
}
