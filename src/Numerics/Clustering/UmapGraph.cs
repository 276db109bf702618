namespace CellEval.Numerics;

/// <summary>
/// UMAP's graph of nearest neighbours: how strongly two rows belong to each other's neighbourhoods. L. McInnes, J. Healy
/// and J. Melville, UMAP: Uniform Manifold Approximation and Projection (arXiv:1802.03426), section 3.1.
/// </summary>
public static class UmapGraph
{
    private const int Bisections = 64;
    private const double Tolerance = 1e-5;
    private const double SmallestShareOfMean = 1e-3;

    /// <summary>
    /// Weighs the edges. A row's edge to a neighbour at distance d weighs exp(−max(0, d − ρ)/σ), where ρ is its smallest
    /// distance that is not 0, and σ is such that the weights sum to log2 of the number of neighbours, but at least a
    /// thousandth of the row's mean distance. Both directions a and b join to a + b − ab.
    /// </summary>
    /// <param name="nearest">The neighbours of each row, itself first.</param>
    /// <returns>The graph.</returns>
    public static WeightedGraph Create(NearestNeighbors nearest)
    {
        var meanOfAll = MeanDistance(nearest);
        var edges = new SortedDictionary<int, (double Out, double In)>[nearest.RowCount];
        for (var row = 0; row < edges.Length; row++)
            edges[row] = [];
        for (var row = 0; row < edges.Length; row++)
            AddEdges(edges, nearest, row, meanOfAll);

        var starts = new int[edges.Length + 1];
        for (var row = 0; row < edges.Length; row++)
            starts[row + 1] = starts[row] + edges[row].Count;
        var neighbors = new int[starts[^1]];
        var weights = new double[starts[^1]];
        var place = 0;
        foreach (var (other, (a, b)) in edges.SelectMany(row => row))
        {
            neighbors[place] = other;
            // The larger first, so that both directions round alike.
            var (larger, smaller) = (Math.Max(a, b), Math.Min(a, b));
            weights[place++] = larger + smaller - (larger * smaller);
        }

        return new WeightedGraph(starts, neighbors, weights);
    }

    private static void AddEdges(
        SortedDictionary<int, (double Out, double In)>[] edges, NearestNeighbors nearest, int row, double meanOfAll)
    {
        var distances = nearest.Distances(row);
        var neighbors = nearest.Of(row);
        var (rho, sigma) = Bandwidth(distances, meanOfAll);
        for (var k = 1; k < neighbors.Length; k++)
        {
            var weight = Membership(distances[k] - rho, sigma);
            if (weight == 0)
                continue;
            var other = neighbors[k];
            edges[row][other] = edges[row].GetValueOrDefault(other) with { Out = weight };
            edges[other][row] = edges[other].GetValueOrDefault(row) with { In = weight };
        }
    }

    private static (double Rho, double Sigma) Bandwidth(ReadOnlySpan<double> distances, double meanOfAll)
    {
        double rho = 0, sum = 0;
        foreach (var distance in distances)
        {
            if (rho == 0)
                rho = distance;
            sum += distance;
        }

        double low = 0, high = double.PositiveInfinity, sigma = 1, target = Math.Log2(distances.Length);
        for (var i = 0; i < Bisections; i++)
        {
            double total = 0;
            foreach (var distance in distances[1..])
                total += Membership(distance - rho, sigma);
            if (Math.Abs(total - target) < Tolerance)
                break;
            if (total > target)
                high = sigma;
            else
                low = sigma;
            sigma = double.IsInfinity(high) ? 2 * sigma : (low + high) / 2;
        }

        var mean = rho > 0 ? sum / distances.Length : meanOfAll;
        return (rho, Math.Max(sigma, SmallestShareOfMean * mean));
    }

    private static double Membership(double beyond, double sigma) =>
        beyond <= 0 || sigma == 0 ? 1 : Math.Exp(-beyond / sigma);

    private static double MeanDistance(NearestNeighbors nearest)
    {
        double sum = 0;
        for (var row = 0; row < nearest.RowCount; row++)
        {
            foreach (var distance in nearest.Distances(row))
                sum += distance;
        }

        return sum / ((double)nearest.RowCount * nearest.Count);
    }
}
