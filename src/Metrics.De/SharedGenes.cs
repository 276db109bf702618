namespace CellEval.Metrics.De;

/// <summary>
/// For each perturbation, how many genes the best k of both sides' rankings share, for every k from 0 to the length of the
/// longer ranking.
/// </summary>
/// <param name="SortBy">What ranks genes.</param>
/// <param name="FdrThreshold">What is significant; compared in float32.</param>
internal readonly record struct SharedGenes(DeSortBy SortBy, float FdrThreshold) : IMemoKey<DeContext, PerturbationGroups>
{
    /// <summary>Computes a share for each perturbation: 0 where the number of genes to compare is 0.</summary>
    /// <param name="de">The tables.</param>
    /// <param name="sortBy">What ranks genes.</param>
    /// <param name="fdrThreshold">What is significant.</param>
    /// <param name="side">The side whose number of significant genes bounds how many are compared.</param>
    /// <param name="k">How many genes to compare; null for all significant ones of that side.</param>
    /// <returns>The shares.</returns>
    public static MetricScores Share(DeContext de, DeSortBy sortBy, double fdrThreshold, Side side, int? k)
    {
        var ranked = de.Get(new RankedGenes(side, sortBy, (float)fdrThreshold));
        var shared = de.Get(new SharedGenes(sortBy, (float)fdrThreshold));
        return MetricScores.Create(de.Perturbations, p =>
        {
            var depth = Math.Min(k ?? int.MaxValue, ranked[p].Length);
            return depth == 0 ? 0 : (double)shared[p][depth] / depth;
        });
    }

    /// <inheritdoc/>
    public PerturbationGroups Compute(DeContext context, CancellationToken cancellationToken)
    {
        var real = context.Get(new RankedGenes(Side.Real, SortBy, FdrThreshold));
        var pred = context.Get(new RankedGenes(Side.Pred, SortBy, FdrThreshold));
        var starts = new int[real.Count + 1];
        for (var p = 0; p < real.Count; p++)
            starts[p + 1] = starts[p] + Math.Max(real[p].Length, pred[p].Length) + 1;
        var counts = new int[starts[^1]];

        // The first k of both rankings hold a gene from the k on that both its ranks are below: one histogram of the worse of
        // the two ranks, summed up, serves all k. Ranks count from 1, and on from one perturbation to the next, so that
        // a rank that an earlier perturbation left behind is never above the base.
        var rankOf = new int[context.Real.GeneNames.Count];
        var lastRank = 0;
        for (var p = 0; p < real.Count; p++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var before = lastRank;
            foreach (var gene in real[p])
                rankOf[gene] = ++lastRank;

            var count = counts.AsSpan(starts[p]..starts[p + 1]);
            var second = pred[p];
            for (var i = 0; i < second.Length; i++)
            {
                var rank = rankOf[second[i]] - before;
                if (rank > 0)
                    count[Math.Max(rank, i + 1)]++;
            }

            for (var k = 1; k < count.Length; k++)
                count[k] += count[k - 1];
        }

        return new PerturbationGroups(starts, counts);
    }
}
