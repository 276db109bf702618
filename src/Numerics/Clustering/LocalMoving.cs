namespace CellEval.Numerics;

/// <summary>Leiden's first phase: moves single nodes to better communities until no move helps.</summary>
internal static class LocalMoving
{
    // A smaller share of the node's degree is rounding, and could go round in circles.
    private const double SmallestGain = 1e-12;

    /// <param name="graph">The nodes.</param>
    /// <param name="communities">Each node's community, from 0 to below the number of nodes; changed in place.</param>
    /// <param name="resolution">γ.</param>
    /// <param name="random">Decides the order of the first visits.</param>
    public static void Run(CommunityGraph graph, int[] communities, double resolution, NumPyRandom random)
    {
        var sums = new CommunitySums(graph, communities);
        var links = new CommunityLinks(graph.NodeCount);
        var queue = new Queue<int>(random.Permutation(graph.NodeCount));
        var isQueued = new bool[graph.NodeCount];
        isQueued.AsSpan().Fill(true);
        while (queue.TryDequeue(out var node))
        {
            isQueued[node] = false;
            var from = communities[node];
            sums.Remove(node, from);
            links.Collect(graph, node, communities);
            var best = Best(graph, node, from, sums, links, resolution);
            sums.Add(node, best);
            communities[node] = best;
            if (best == from)
                continue;

            foreach (var neighbor in graph.Neighbors(node))
            {
                if (communities[neighbor] != best && !isQueued[neighbor])
                {
                    isQueued[neighbor] = true;
                    queue.Enqueue(neighbor);
                }
            }
        }
    }

    private static int Best(
        CommunityGraph graph, int node, int from, CommunitySums sums, CommunityLinks links, double resolution)
    {
        var smallestGain = SmallestGain * graph.Degree(node);
        var (best, bestGain) = (from, sums.Gain(node, from, links, resolution));
        if (bestGain < -smallestGain)
            (best, bestGain) = (sums.FindEmpty(), 0);
        foreach (var community in links.Communities)
        {
            var gain = sums.Gain(node, community, links, resolution);
            if (gain > bestGain + smallestGain)
                (best, bestGain) = (community, gain);
        }

        return best;
    }
}
