using CsCheck;

namespace CellEval.Jobs.Tests.Baseline;

public sealed class BaselineStrategyTests
{
    private static readonly Gen<double[][]> Means =
        Gen.Select(Gen.Int[2, 6], Gen.Int[1, 5]).SelectMany((labels, genes) => Gen.Double[0, 10].Array[genes].Array[labels]);

    [Fact]
    public void The_mean_takes_in_the_control() => Means.Sample(means =>
        AssertPredicts(new MeanBaseline(), means, gene => means.Average(label => label[gene])));

    [Fact]
    public void The_mean_effect_is_that_over_perturbations() => Means.Sample(means =>
        AssertPredicts(new MeanDeltaBaseline(), means, gene => means[..^1].Average(label => label[gene] - means[^1][gene])));

    private static void AssertPredicts(IBaseline baseline, double[][] means, Func<int, double> expected)
    {
        var training = new BaselineTraining
        {
            Perturbations = new PerturbationList(Enumerable.Range(0, means.Length - 1).Select(label => $"P{label}"), "control"),
            Genes = new GeneList(means[0].Select((_, gene) => $"G{gene}")),
            Means = new ProfileMatrix(means.Length, means[0].Length, [.. means.SelectMany(label => label)]),
            CellsPerLabel = means.Select((_, label) => label + 1).ToArray(),
        };
        var fitted = baseline.Fit(training, CancellationToken.None);
        foreach (var perturbation in (string[])["P0", "never seen"])
        {
            var profile = new double[means[0].Length];
            fitted.Predict(perturbation, profile);
            Assert.All(profile.Index(), value => Assert.Equal(expected(value.Index), value.Item, 1e-12));
        }
    }
}
