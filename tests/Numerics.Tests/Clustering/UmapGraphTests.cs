namespace CellEval.Numerics.Tests;

public sealed class UmapGraphTests
{
    [Theory]
    [InlineData("real")]
    [InlineData("pred")]
    public void Weights_are_those_of_scanpy(string side)
    {
        var golden = new ClusteringGolden(side);

        var graph = UmapGraph.Create(golden.Nearest);

        var edges = Edges(graph);
        Assert.Equal(golden.Weights.Keys.Order(), edges.Keys.Order());
        foreach (var (edge, weight) in golden.Weights)
            Near.Absolutely(weight, edges[edge], 1e-5);
    }

    [Fact]
    public void Both_directions_of_an_edge_weigh_the_same_bits()
    {
        var edges = Edges(UmapGraph.Create(new ClusteringGolden("real").Nearest));

        Assert.All(edges, edge => Assert.Equal(edge.Value, edges[(edge.Key.To, edge.Key.From)]));
    }

    [Fact]
    public void Equal_rows_belong_together_fully()
    {
        double[] rows = [0, 0, 0, 0, 5, 5, 9, 1];

        var edges = Edges(UmapGraph.Create(NearestNeighbors.Find(rows, 4, 3)));

        Assert.Equal(1, edges[(0, 1)]);
    }

    [Fact]
    public void A_row_alone_has_no_edges()
    {
        var graph = UmapGraph.Create(NearestNeighbors.Find(new double[] { 1, 2 }, 1, 1));

        Assert.Equal(1, graph.NodeCount);
        Assert.True(graph.Neighbors(0).IsEmpty);
    }

    private static Dictionary<(int From, int To), double> Edges(WeightedGraph graph)
    {
        var edges = new Dictionary<(int From, int To), double>();
        for (var node = 0; node < graph.NodeCount; node++)
        {
            for (var k = 0; k < graph.Neighbors(node).Length; k++)
                edges.Add((node, graph.Neighbors(node)[k]), graph.Weights(node)[k]);
        }

        return edges;
    }
}
