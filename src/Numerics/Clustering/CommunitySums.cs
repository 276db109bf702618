namespace CellEval.Numerics;

/// <summary>The sum of degrees and the number of nodes of each community, while nodes move.</summary>
internal sealed class CommunitySums
{
    private readonly CommunityGraph _graph;
    private readonly double[] _degrees;
    private readonly int[] _counts;
    private readonly Stack<int> _empty = [];

    public CommunitySums(CommunityGraph graph, ReadOnlySpan<int> communities)
    {
        _graph = graph;
        _degrees = new double[graph.NodeCount];
        _counts = new int[graph.NodeCount];
        for (var node = 0; node < communities.Length; node++)
            Add(node, communities[node]);
        for (var community = _counts.Length - 1; community >= 0; community--)
        {
            if (_counts[community] == 0)
                _empty.Push(community);
        }
    }

    public double Degree(int community) => _degrees[community];

    public int Count(int community) => _counts[community];

    public void Add(int node, int community)
    {
        _degrees[community] += _graph.Degree(node);
        _counts[community]++;
    }

    public void Remove(int node, int community)
    {
        _counts[community]--;
        // An empty community has no degree, whatever the rounding of what came and went.
        _degrees[community] = _counts[community] == 0 ? 0 : _degrees[community] - _graph.Degree(node);
        if (_counts[community] == 0)
            _empty.Push(community);
    }

    /// <summary>Finds a community without nodes; there is one whenever a node is between communities.</summary>
    public int FindEmpty()
    {
        while (_counts[_empty.Peek()] > 0)
            _empty.Pop();
        return _empty.Peek();
    }

    /// <summary>What modularity gains, times m, when a node that is in no community joins one; 0 for an empty one.</summary>
    public double Gain(int node, int community, CommunityLinks links, double resolution) =>
        links.Weight(community) - (resolution * _graph.Degree(node) * _degrees[community] / _graph.TotalDegree);
}
