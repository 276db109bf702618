using CellEval.AnnData;
using CellEval.Engine;
using Microsoft.Extensions.DependencyInjection;

namespace CellEval.Metrics.AnnData.Tests;

/// <summary>Evaluates a pair of screens with the screen-pair metrics, and this assembly's own distance.</summary>
internal static class Evaluation
{
    public static async Task<EvaluationResult> RunGoldenAsync(string name, MetricSelection metrics)
    {
        using var real = AnnDataScreen.Open(Goldens.Path(name, "real.h5ad"));
        using var pred = AnnDataScreen.Open(Goldens.Path(name, "pred.h5ad"));
        return await RunAsync(real, pred, metrics);
    }

    public static async Task<EvaluationResult> RunAsync(IScreen real, IScreen pred, MetricSelection metrics)
    {
        await using var services = new ServiceCollection()
            .AddCellEval()
            .AddCellEvalMetricsAnnDataMetrics()
            .AddCellEvalMetricsAnnDataTestsMetrics()
            .BuildServiceProvider();
        var result = await services.GetRequiredService<IEvaluator>().EvaluateAsync(
            new EvaluationRequest { Real = real, Pred = pred, Metrics = metrics });
        Assert.Empty(result.Failures);
        return result;
    }

    public static ResultColumn Column(EvaluationResult result, string name) =>
        result.Columns.Single(column => column.Name == name);
}
