using System.Runtime.InteropServices;

namespace CellEval.Numerics;

/// <summary>One node's edges, summed by the community at their other end. Reused from node to node.</summary>
internal sealed class CommunityLinks(int nodeCount)
{
    private readonly double[] _weights = new double[nodeCount];
    private readonly List<int> _communities = [];

    /// <summary>The communities that the node has edges to, in the order of its edges.</summary>
    public ReadOnlySpan<int> Communities => CollectionsMarshal.AsSpan(_communities);

    public double Weight(int community) => _weights[community];

    /// <param name="graph">The graph.</param>
    /// <param name="node">The node.</param>
    /// <param name="communities">Each node's community.</param>
    /// <param name="within">Where given, edges to nodes of other values than the node's are passed over.</param>
    public void Collect(CommunityGraph graph, int node, ReadOnlySpan<int> communities, ReadOnlySpan<int> within = default)
    {
        foreach (var community in _communities)
            _weights[community] = 0;
        _communities.Clear();

        var neighbors = graph.Neighbors(node);
        var weights = graph.Weights(node);
        for (var k = 0; k < neighbors.Length; k++)
        {
            if (!within.IsEmpty && within[neighbors[k]] != within[node])
                continue;
            var community = communities[neighbors[k]];
            if (_weights[community] == 0)
                _communities.Add(community);
            _weights[community] += weights[k];
        }
    }
}
