namespace CellEval.Numerics;

/// <summary>A graph whose nodes may stand for several nodes of another one: edges, and each node's sum of degrees.</summary>
internal sealed class CommunityGraph
{
    private readonly WeightedGraph _edges;
    private readonly double[] _degrees;

    private CommunityGraph(WeightedGraph edges, double[] degrees, double totalDegree)
    {
        _edges = edges;
        _degrees = degrees;
        TotalDegree = totalDegree;
    }

    public int NodeCount => _degrees.Length;

    /// <summary>2m: the sum of all degrees, the same at every level.</summary>
    public double TotalDegree { get; }

    /// <summary>The sum of the degrees of the original nodes that this node stands for.</summary>
    public double Degree(int node) => _degrees[node];

    /// <summary>The other nodes; edges within a node are left out, as no move changes them.</summary>
    public ReadOnlySpan<int> Neighbors(int node) => _edges.Neighbors(node);

    public ReadOnlySpan<double> Weights(int node) => _edges.Weights(node);

    public static CommunityGraph Of(WeightedGraph graph)
    {
        var degrees = new double[graph.NodeCount];
        double total = 0;
        for (var node = 0; node < degrees.Length; node++)
        {
            foreach (var weight in graph.Weights(node))
                degrees[node] += weight;
            total += degrees[node];
        }

        return new CommunityGraph(graph, degrees, total);
    }

    /// <summary>Makes one node of each community.</summary>
    /// <param name="communities">Numbered from 0 without gaps.</param>
    public CommunityGraph Merge(ReadOnlySpan<int> communities)
    {
        var count = communities.Length == 0 ? 0 : communities.ToArray().Max() + 1;
        var degrees = new double[count];
        var rows = new SortedDictionary<int, double>[count];
        for (var community = 0; community < count; community++)
            rows[community] = [];
        for (var node = 0; node < NodeCount; node++)
        {
            var from = communities[node];
            degrees[from] += _degrees[node];
            var neighbors = Neighbors(node);
            var weights = Weights(node);
            for (var k = 0; k < neighbors.Length; k++)
            {
                var to = communities[neighbors[k]];
                if (to != from)
                    rows[from][to] = rows[from].GetValueOrDefault(to) + weights[k];
            }
        }

        var starts = new int[count + 1];
        for (var community = 0; community < count; community++)
            starts[community + 1] = starts[community] + rows[community].Count;
        var edges = new WeightedGraph(
            starts, [.. rows.SelectMany(row => row.Keys)], [.. rows.SelectMany(row => row.Values)]);
        return new CommunityGraph(edges, degrees, TotalDegree);
    }
}
