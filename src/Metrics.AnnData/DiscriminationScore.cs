using System.ComponentModel;
using CellEval.Numerics;

namespace CellEval.Metrics.AnnData;

/// <summary>The metric <c>discrimination_score</c>.</summary>
public static class DiscriminationScore
{
    /// <summary>
    /// How near the real effect of a perturbation is to its predicted effect, among all real effects.
    /// </summary>
    /// <param name="screens">The pair of screens.</param>
    /// <param name="resources">How many threads may be used, and who is told of progress.</param>
    /// <param name="distance">The distance between effects.</param>
    /// <param name="embedKey">
    /// An embedding to compare instead of X; null compares X, and l1 always does, as the reference.
    /// </param>
    /// <param name="excludeTargetGene">
    /// Whether all columns called like the perturbation are left out of its distances. Not for embeddings.
    /// </param>
    /// <param name="ties">
    /// What real effects as near as the own one cost: index a rank for each of an earlier label, mid half a rank for each.
    /// </param>
    /// <param name="exact">
    /// Whether l1, l2 and cosine are summed in double from the start, not in float with a bound that says which pairs need
    /// double. Scores are the same; it takes twice the time.
    /// </param>
    /// <param name="cancellationToken">The run's token.</param>
    /// <returns>
    /// 1 − r/n for n perturbations, where r is the rank of p's own real effect: how many real effects are nearer to the
    /// predicted one. Ties go by label order unless told otherwise, a distance that is NaN comes last, and rounding decides
    /// nothing for l1, l2 and cosine.
    /// </returns>
    [Metric(
        "discrimination_score_{distance}",
        Best = BestValue.One,
        Order = 60,
        CorrectToFullDepth = true,
        Description = "How near a perturbation's real effect is to its predicted one, among all real effects: 1 - r/n. "
            + "r of the n real effects are nearer to the predicted effect than its own, equal distances by label order. The "
            + "target gene is left out, but not of an embedding, which l2 and cosine can compare instead of X.")]
    [InProfile("minimal", "discrimination_score_l1")]
    [InProfile("vcc", "discrimination_score_l1")]
    [InProfile("pds", "discrimination_score_l1")]
    public static MetricScores Score(
        ScreenPair screens,
        IComputeResources resources,
        [Sweep("l1", "l2", "cosine")] IDistance distance,
        [ObsmKey]
        [Description("The key in obsm of an embedding to compare instead of X; nothing compares X, and l1 always does.")]
        string? embedKey = null,
        [Description("Whether the gene that a perturbation is named after is left out of its distances. Not for embeddings.")]
        bool excludeTargetGene = true,
        [Description("What a real effect that is as near as the own one costs: index, a rank where its label stands before; "
            + "mid, half a rank.")]
        TieRule ties = TieRule.Index,
        [Description("Whether l1, l2 and cosine are summed in double from the start: the same scores in twice the time.")]
        bool exact = false,
        CancellationToken cancellationToken = default)
    {
        var key = distance is L1Distance ? null : embedKey;
        var real = screens.Get(new PerturbationEffects(Side.Real, key));
        var pred = screens.Get(new PerturbationEffects(Side.Pred, key));
        var n = screens.Perturbations.Count;
        var excluded = key is null && excludeTargetGene ? TargetGenes(screens) : null;
        var progress = resources.Progress(Work(distance));
        var ranks = distance is ITiledDistance tiled
            ? DiscriminationRanks.Compute(
                pred.Values,
                real.Values,
                n,
                real.ColumnCount,
                excluded,
                tiled.Kernel,
                ties,
                resources.MaxDegreeOfParallelism,
                new RankKernelOptions { Exact = exact },
                progress,
                cancellationToken)
            : DiscriminationRanks.ComputeExact(
                pred.Values,
                real.Values,
                n,
                real.ColumnCount,
                excluded,
                distance.Between,
                ties,
                resources.MaxDegreeOfParallelism,
                progress,
                cancellationToken);
        return MetricScores.Create(screens.Perturbations, p => 1 - (ranks[p] / n));
    }

    // The variants' own names, so that each is a stage of its own; a plugin's distance does not know what it is called.
    private static string Work(IDistance distance) => distance switch
    {
        L1Distance => "discrimination_score_l1",
        L2Distance => "discrimination_score_l2",
        CosineDistance => "discrimination_score_cosine",
        _ => "discrimination_score",
    };

    private static ReadOnlyMemory<int>[] TargetGenes(ScreenPair screens) =>
        [.. screens.Perturbations.Select(name => new ReadOnlyMemory<int>([.. screens.Genes.ColumnsOf(name)]))];
}
