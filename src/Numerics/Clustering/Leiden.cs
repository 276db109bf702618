namespace CellEval.Numerics;

/// <summary>
/// Finds communities of a graph that make modularity large: Σ over communities of in/2m − γ(K/2m)², with <c>in</c> the
/// weight inside (both directions), K the sum of degrees, 2m the sum of all degrees. The algorithm is Leiden: V. A. Traag,
/// L. Waltman and N. J. van Eck, From Louvain to Leiden (Scientific Reports 9, 2019).
/// </summary>
/// <remarks>
/// Communities are refined by the best merge instead of a random one, and the best of several seeded starts is taken, so
/// equal input gives equal communities.
/// </remarks>
public static class Leiden
{
    private const int Starts = 8;

    /// <summary>Finds communities.</summary>
    /// <param name="graph">The graph, without edges from a node to itself.</param>
    /// <param name="resolution">γ: larger means more and smaller communities.</param>
    /// <param name="seed">Decides the orders in which nodes are visited.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>Each node's community, numbered from 0 in the order of their first nodes.</returns>
    public static int[] FindCommunities(
        WeightedGraph graph, double resolution, int seed = 0, CancellationToken cancellationToken = default)
    {
        var random = new NumPyRandom(seed);
        int[] best = [];
        var bestModularity = double.NegativeInfinity;
        for (var start = 0; start < Starts; start++)
        {
            var communities = Optimize(graph, resolution, random, cancellationToken);
            var modularity = Modularity(graph, communities, resolution);
            if (best.Length == 0 || modularity > bestModularity)
                (best, bestModularity) = (communities, modularity);
        }

        return best;
    }

    /// <summary>Computes the modularity of given communities.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="communities">Each node's community.</param>
    /// <param name="resolution">γ.</param>
    /// <returns>The modularity; NaN for a graph without edges.</returns>
    /// <exception cref="ArgumentException">There is not one community for each node.</exception>
    public static double Modularity(WeightedGraph graph, ReadOnlySpan<int> communities, double resolution)
    {
        SameLength.Require(graph.NodeCount, nameof(graph), communities.Length, nameof(communities));
        var degrees = new Dictionary<int, double>();
        double inside = 0, total = 0;
        for (var node = 0; node < graph.NodeCount; node++)
        {
            var neighbors = graph.Neighbors(node);
            var weights = graph.Weights(node);
            double degree = 0;
            for (var k = 0; k < neighbors.Length; k++)
            {
                degree += weights[k];
                if (communities[neighbors[k]] == communities[node])
                    inside += weights[k];
            }

            degrees[communities[node]] = degrees.GetValueOrDefault(communities[node]) + degree;
            total += degree;
        }

        return (inside / total) - (resolution * degrees.Values.Sum(degree => degree / total * (degree / total)));
    }

    private static int[] Optimize(
        WeightedGraph graph, double resolution, NumPyRandom random, CancellationToken cancellationToken)
    {
        var communities = new int[graph.NodeCount];
        for (var node = 0; node < communities.Length; node++)
            communities[node] = node;

        var before = double.NegativeInfinity;
        for (var after = Modularity(graph, communities, resolution); after > before;)
        {
            Improve(CommunityGraph.Of(graph), communities, resolution, random, cancellationToken);
            (before, after) = (after, Modularity(graph, communities, resolution));
        }

        return communities;
    }

    /// <summary>One round: moves nodes, refines, merges what belongs together, and goes on with the smaller graph.</summary>
    private static void Improve(
        CommunityGraph nodes, int[] communities, double resolution, NumPyRandom random, CancellationToken cancellationToken)
    {
        // The node of the smaller graph that holds each node of the original one.
        var holder = (int[])communities.Clone();
        for (var node = 0; node < holder.Length; node++)
            holder[node] = node;
        var current = CommunityLabels.Number(communities);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            LocalMoving.Run(nodes, current, resolution, random);
            current = CommunityLabels.Number(current);
            for (var node = 0; node < communities.Length; node++)
                communities[node] = current[holder[node]];

            var refined = CommunityLabels.Number(Refinement.Run(nodes, current, resolution, random));
            var merged = nodes.Merge(refined);
            if (merged.NodeCount == nodes.NodeCount)
                break;
            var next = new int[merged.NodeCount];
            for (var node = 0; node < refined.Length; node++)
                next[refined[node]] = current[node];
            for (var node = 0; node < holder.Length; node++)
                holder[node] = refined[holder[node]];
            (nodes, current) = (merged, next);
        }

        CommunityLabels.Number(communities).CopyTo(communities, 0);
    }
}
