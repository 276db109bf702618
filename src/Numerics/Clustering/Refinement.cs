namespace CellEval.Numerics;

/// <summary>
/// Leiden's second phase: splits each community into parts that hang together, by merging single nodes with the best
/// well-connected part of their own community.
/// </summary>
internal static class Refinement
{
    /// <param name="graph">The nodes.</param>
    /// <param name="communities">Each node's community, numbered from 0 without gaps.</param>
    /// <param name="resolution">γ.</param>
    /// <param name="random">Decides the order of the visits.</param>
    /// <returns>Each node's part.</returns>
    public static int[] Run(CommunityGraph graph, int[] communities, double resolution, NumPyRandom random)
    {
        var parts = new int[graph.NodeCount];
        for (var node = 0; node < parts.Length; node++)
            parts[node] = node;
        var whole = new CommunitySums(graph, communities);
        var sums = new CommunitySums(graph, parts);
        var links = new CommunityLinks(graph.NodeCount);

        // What each part shares with the rest of its community.
        var outside = new double[graph.NodeCount];
        for (var node = 0; node < parts.Length; node++)
        {
            links.Collect(graph, node, parts, communities);
            foreach (var part in links.Communities)
                outside[node] += links.Weight(part);
        }

        foreach (var node in random.Permutation(graph.NodeCount))
        {
            if (sums.Count(parts[node]) > 1 || !IsWellConnected(parts[node], node))
                continue;
            links.Collect(graph, node, parts, communities);
            var own = parts[node];
            sums.Remove(node, own);
            var (best, bestGain) = (own, 0.0);
            foreach (var part in links.Communities)
            {
                var gain = sums.Gain(node, part, links, resolution);
                if (gain > bestGain && IsWellConnected(part, node))
                    (best, bestGain) = (part, gain);
            }

            if (best != own)
                outside[best] += outside[own] - (2 * links.Weight(best));
            sums.Add(node, best);
            parts[node] = best;
        }

        return parts;

        bool IsWellConnected(int part, int member)
        {
            var rest = whole.Degree(communities[member]) - sums.Degree(part);
            return outside[part] >= resolution * sums.Degree(part) * rest / graph.TotalDegree;
        }
    }
}
