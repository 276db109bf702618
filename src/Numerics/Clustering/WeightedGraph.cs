namespace CellEval.Numerics;

/// <summary>An undirected graph with weighted edges, as compressed rows: each edge stands in both nodes' rows.</summary>
public sealed class WeightedGraph
{
    private readonly int[] _starts;
    private readonly int[] _neighbors;
    private readonly double[] _weights;

    /// <summary>Makes a graph.</summary>
    /// <param name="starts">Where each node's row starts, and in a last entry where all end.</param>
    /// <param name="neighbors">The other node of each edge.</param>
    /// <param name="weights">The weight of each edge, at least 0.</param>
    /// <exception cref="ArgumentException">The lengths do not fit together.</exception>
    public WeightedGraph(int[] starts, int[] neighbors, double[] weights)
    {
        if (starts.Length == 0 || starts[^1] != neighbors.Length || neighbors.Length != weights.Length)
            throw new ArgumentException("Expected one neighbour and one weight for each place that the rows have.", nameof(starts));
        _starts = starts;
        _neighbors = neighbors;
        _weights = weights;
    }

    /// <summary>Gets the number of nodes.</summary>
    public int NodeCount => _starts.Length - 1;

    /// <summary>Gets the nodes that a node has edges with, in ascending order.</summary>
    /// <param name="node">The node, from 0.</param>
    /// <returns>Their numbers.</returns>
    public ReadOnlySpan<int> Neighbors(int node) => _neighbors.AsSpan(_starts[node].._starts[node + 1]);

    /// <summary>Gets the weights of a node's edges, in the order of <see cref="Neighbors"/>.</summary>
    /// <param name="node">The node, from 0.</param>
    /// <returns>The weights.</returns>
    public ReadOnlySpan<double> Weights(int node) => _weights.AsSpan(_starts[node].._starts[node + 1]);
}
