using CellEval.Engine;

namespace CellEval.Metrics.AnnData.Tests;

/// <summary>Metrics against plain loops over dense cells.</summary>
public sealed class PlainMetricTests
{
    private static readonly MetricSelection All = new() { Profile = "anndata", Skip = ["chebyshev_ties"] };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Every_metric_equals_a_plain_loop(int seed)
    {
        var real = SmallScreens.Draw(seed);
        var pred = SmallScreens.Draw(seed + 100);
        var result = await Evaluation.RunAsync(
            SmallScreens.Screen("real", real), SmallScreens.Screen("pred", pred), All);
        for (var p = 0; p < result.Perturbations.Count; p++)
        {
            var name = result.Perturbations[p];
            var (x, y) = (SmallScreens.Mean(pred, name), SmallScreens.Mean(real, name));
            var (dx, dy) = (SmallScreens.Effect(pred, name), SmallScreens.Effect(real, name));
            Near(x.Zip(y, (a, b) => (a - b) * (a - b)).Average(), "mse", p);
            Near(x.Zip(y, (a, b) => Math.Abs(a - b)).Average(), "mae", p);
            Near(dx.Zip(dy, (a, b) => (a - b) * (a - b)).Average(), "mse_delta", p);
            Near(dx.Zip(dy, (a, b) => Math.Abs(a - b)).Average(), "mae_delta", p);
            Near(Pearson(dx, dy), "pearson_delta", p);
            Near(Discrimination(p, (a, b) => a.Zip(b, (s, t) => Math.Abs(s - t)).Sum()), "discrimination_score_l1", p);
            Near(
                Discrimination(p, (a, b) => a.Zip(b, (s, t) => (s - t) * (s - t)).Sum()), "discrimination_score_l2", p);
            Near(
                Discrimination(p, (a, b) => 1 - (Dot(a, b) / Math.Sqrt(Dot(a, a) * Dot(b, b)))),
                "discrimination_score_cosine",
                p);
        }

        double[] realEnergy = [.. result.Perturbations.Select(name => Energy(real, name))];
        double[] predEnergy = [.. result.Perturbations.Select(name => Energy(pred, name))];
        Near(Pearson(realEnergy, predEnergy), "pearson_edistance", 0);

        void Near(double expected, string column, int p) =>
            Assert.Equal(expected, Evaluation.Column(result, column)[p]!.Value, 9);

        double Discrimination(int p, Func<double[], double[], double> distance)
        {
            var target = Array.IndexOf(SmallScreens.Genes, result.Perturbations[p]);
            double[] Without(double[] effect) => [.. effect.Where((_, gene) => gene != target)];
            var own = Without(SmallScreens.Effect(pred, result.Perturbations[p]));
            double[] distances =
            [
                .. result.Perturbations.Select(name => distance(own, Without(SmallScreens.Effect(real, name)))),
            ];
            return 1 - (distances.Count(d => d < distances[p]) / (double)distances.Length);
        }
    }

    [Fact]
    public async Task Leaving_the_target_gene_out_can_change_the_rank()
    {
        // The prediction of g0 is nearest to the real effect of the drug, but for g0 itself, which the prediction
        // copies.
        (string, double[])[] real = Cells(
            ("g0", [9.5, 0.5, 0, 0, 0, 0]), ("drug", [0, 1.5, 1.5, 0, 0, 0]), ("g1", [0, 0, 0, 0, 5.5, 0]));
        (string, double[])[] pred = Cells(
            ("g0", [9.5, 1.5, 1.5, 0, 0, 0]), ("drug", [0, 1.5, 1.5, 0, 0, 0]), ("g1", [0, 0, 0, 0, 5.5, 0]));
        Assert.Equal(1 - (1 / 3.0), await Score("true"), 12);
        Assert.Equal(1.0, await Score("false"), 12);

        async Task<double> Score(string exclude)
        {
            var selection = All with
            {
                Profile = "pds",
                Settings = [new OptionSetting("discrimination_score", "exclude_target_gene", exclude)],
            };
            var result = await Evaluation.RunAsync(
                SmallScreens.Screen("real", real), SmallScreens.Screen("pred", pred), selection);
            return Evaluation.Column(result, "discrimination_score_l1")[result.Perturbations.LabelOf("g0")]!.Value;
        }

        static (string, double[])[] Cells(params (string, double[])[] perturbed) =>
            [(SmallScreens.Control, new double[6]), .. perturbed];
    }

    private static double Energy((string Label, double[] Values)[] cells, string name)
    {
        double[][] x = [.. cells.Where(cell => cell.Label == name).Select(cell => cell.Values)];
        double[][] y = [.. cells.Where(cell => cell.Label == SmallScreens.Control).Select(cell => cell.Values)];
        return (2 * Mean(x, y)) - Mean(x, x) - Mean(y, y);

        static double Mean(double[][] a, double[][] b) =>
            a.SelectMany(s => b.Select(t => Math.Sqrt(s.Zip(t, (u, v) => (u - v) * (u - v)).Sum()))).Average();
    }

    private static double Pearson(double[] x, double[] y)
    {
        double[] a = [.. x.Select(value => value - x.Average())];
        double[] b = [.. y.Select(value => value - y.Average())];
        return Dot(a, b) / Math.Sqrt(Dot(a, a) * Dot(b, b));
    }

    private static double Dot(double[] x, double[] y) => x.Zip(y, (a, b) => a * b).Sum();
}
