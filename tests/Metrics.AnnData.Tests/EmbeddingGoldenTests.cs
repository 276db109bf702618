using CellEval.Engine;

namespace CellEval.Metrics.AnnData.Tests;

public sealed class EmbeddingGoldenTests(ITestOutputHelper output)
{
    private static readonly string[] Metrics =
        ["pearson_delta", "mse", "mae", "mse_delta", "mae_delta", "discrimination_score", "pearson_edistance"];

    [Fact]
    public async Task Each_metric_given_the_key_compares_the_embedding()
    {
        var result = await Evaluation.RunGoldenAsync("embedding", new MetricSelection
        {
            Profile = "anndata",
            Settings = [.. Metrics.Select(metric => new OptionSetting(metric, "embed_key", "X_pca"))],
        });
        var golden = GoldenTable.Read(Goldens.Path("embedding", "embedded.csv"));
        var check = new GoldenCheck("embedding/embedded by metric");
        foreach (var name in golden.Columns.Skip(1))
        {
            var column = Evaluation.Column(result, name);
            var isRank = name.StartsWith("discrimination", StringComparison.Ordinal);
            var tolerance = isRank ? Tolerance.Exact : Tolerance.Usual;
            for (var row = 0; row < golden.RowCount; row++)
            {
                var p = result.Perturbations.LabelOf(golden[row, "perturbation"]);
                check.Number(
                    $"{name} of {golden[row, "perturbation"]}", golden.Number(row, name), column[p], tolerance);
            }
        }

        check.AssertAgrees(output);
    }
}
