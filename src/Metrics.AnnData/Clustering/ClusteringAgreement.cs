using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CellEval.Numerics;

namespace CellEval.Metrics.AnnData;

/// <summary>The metric <c>clustering_agreement</c>.</summary>
public static class ClusteringAgreement
{
    private static readonly double[] PredResolutions = [0.2, 0.4, 0.6, 0.8, 1, 1.5, 2];

    /// <summary>
    /// How well clusters of the predicted mean profiles agree with those of the real ones: communities that Leiden finds in
    /// UMAP's graph of nearest neighbours, the control left out. Predicted profiles are clustered at the resolutions 0.2,
    /// 0.4, 0.6, 0.8, 1, 1.5 and 2; the best agreement counts.
    /// </summary>
    /// <param name="screens">The pair of screens.</param>
    /// <param name="embedKey">An embedding to compare instead of X; null compares X.</param>
    /// <param name="realResolution">The resolution at which real profiles are clustered.</param>
    /// <param name="metric">How agreement is measured.</param>
    /// <param name="nNeighbors">
    /// The number of neighbours in the graph, the perturbation itself included; at most one less than there are perturbations.
    /// </param>
    /// <param name="cancellationToken">The run's token.</param>
    /// <returns>One value from 0 to 1; none for fewer than three perturbations, where nobody has neighbours.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The resolution is not above 0, or there are fewer than two neighbours.</exception>
    [Metric(
        "clustering_agreement",
        Best = BestValue.One,
        Order = 80,
        Description = "How well clusters of predicted mean profiles agree with those of real ones: adjusted mutual information of "
            + "Leiden communities, the best over seven resolutions of the prediction, at least 0.")]
    public static double? Score(
        ScreenPair screens,
        [ObsmKey, Description(OptionDescriptions.EmbedKey)] string? embedKey = null,
        [Range(0, double.MaxValue, MinimumIsExclusive = true)]
        [Description("The resolution at which Leiden clusters the real profiles; a higher one gives smaller clusters.")]
        double realResolution = 1,
        [Description("How two clusterings are compared: adjusted or normalised mutual information, or the adjusted Rand "
            + "index r as (1 + r)/2.")]
        ClusterSimilarity metric = ClusterSimilarity.Ami,
        [Range(2, int.MaxValue)]
        [Description("The neighbours of a perturbation in the graph, itself included; at most one less than there are "
            + "perturbations.")]
        int nNeighbors = 15,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(realResolution);
        ArgumentOutOfRangeException.ThrowIfLessThan(nNeighbors, 2);
        var neighbors = Math.Min(nNeighbors, screens.Perturbations.Count - 1);
        if (neighbors < 2)
            return null;

        var real = Leiden.FindCommunities(
            screens.Get(new PerturbationGraph(Side.Real, embedKey, neighbors)), realResolution, seed: 0, cancellationToken);
        var graph = screens.Get(new PerturbationGraph(Side.Pred, embedKey, neighbors));
        double best = 0;
        foreach (var resolution in PredResolutions)
        {
            var pred = Leiden.FindCommunities(graph, resolution, seed: 0, cancellationToken);
            best = Math.Max(best, Agreement(real, pred, metric));
        }

        return best;
    }

    private static double Agreement(int[] real, int[] pred, ClusterSimilarity metric) => metric switch
    {
        ClusterSimilarity.Ami => ClusterAgreement.AdjustedMutualInformation(real, pred),
        ClusterSimilarity.Nmi => ClusterAgreement.NormalizedMutualInformation(real, pred),
        ClusterSimilarity.Ari => (1 + ClusterAgreement.AdjustedRandIndex(real, pred)) / 2,
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, null),
    };
}
