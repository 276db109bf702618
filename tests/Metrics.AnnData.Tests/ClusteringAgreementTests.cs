using System.Globalization;

namespace CellEval.Metrics.AnnData.Tests;

public sealed class ClusteringAgreementTests
{
    private static readonly string[] TwoGenes = ["x", "y"];

    /// <summary>
    /// Leiden is random in the reference, so its labels and ours may differ a little; where both find the same communities the
    /// agreement is that of the golden.
    /// </summary>
    [Theory]
    [InlineData("ami", ClusterSimilarity.Ami)]
    [InlineData("nmi", ClusterSimilarity.Nmi)]
    [InlineData("ari", ClusterSimilarity.Ari)]
    public void Agreement_of_the_golden_centroids_is_near_that_of_the_reference(string name, ClusterSimilarity metric)
    {
        var expected = GoldenTable.Read(Goldens.Path("clustering", "agreement.csv"));
        var row = Array.IndexOf(expected.Column("metric"), name);
        var pair = Pair(Centroids("real"), Centroids("pred"));

        Assert.InRange(
            ClusteringAgreement.Score(pair, metric: metric)!.Value,
            expected.Number(row, "best")!.Value - 0.05,
            expected.Number(row, "best")!.Value + 0.05);
    }

    [Fact]
    public void Equal_profiles_agree_fully() =>
        Assert.Equal(1, ClusteringAgreement.Score(Pair(Centroids("real"), Centroids("real")))!.Value, 12);

    [Fact]
    public void Fewer_than_three_perturbations_have_no_value()
    {
        double[][] two = [[0, 1], [1, 0]];
        double[][] three = [[0, 1], [1, 0], [5, 5]];

        Assert.Null(ClusteringAgreement.Score(Pair(two, two)));
        Assert.NotNull(ClusteringAgreement.Score(Pair(three, three)));
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        double[][] three = [[0, 1], [1, 0], [5, 5]];

        Assert.Throws<ArgumentOutOfRangeException>(() => ClusteringAgreement.Score(Pair(three, three), realResolution: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ClusteringAgreement.Score(Pair(three, three), nNeighbors: 1));
    }

    private static double[][] Centroids(string side) =>
    [
        .. File.ReadLines(Goldens.Path("clustering", $"{side}_centroids.csv")).Select(line => line.Split(',').Skip(1)
            .Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray()),
    ];

    // One cell for each label, so that sums are means; the control is last and far from nobody.
    private static ScreenPair Pair(double[][] real, double[][] pred)
    {
        var perturbations = new PerturbationList(
            Enumerable.Range(0, real.Length).Select(i => i.ToString("D4", CultureInfo.InvariantCulture)), "control");
        var genes = real[0].Length == 2 ? new GeneList(TwoGenes) : new GeneList(Enumerable.Range(0, real[0].Length).Select(i => $"g{i}"));
        return new ScreenPair(perturbations, genes, Sums(real, genes.Count), Sums(pred, genes.Count));
    }

    private static LabelSums Sums(double[][] rows, int width) => new()
    {
        CellsPerLabel = Enumerable.Repeat(1, rows.Length + 1).ToArray(),
        X = new ProfileMatrix(rows.Length + 1, width, [.. rows.SelectMany(row => row), .. new double[width]]),
    };
}
