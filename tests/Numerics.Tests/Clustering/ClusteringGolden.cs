using System.Globalization;

namespace CellEval.Numerics.Tests;

/// <summary>The golden case <c>clustering</c>: one side's centroids, neighbour graph and communities.</summary>
internal sealed class ClusteringGolden
{
    public ClusteringGolden(string side)
    {
        string[][] centroids = [.. Rows($"{side}_centroids.csv")];
        NodeCount = centroids.Length;
        Centroids = [.. centroids.SelectMany(row => row.Skip(1).Select(Number))];
        Weights = Rows($"{side}_weights.csv").Skip(1)
            .ToDictionary(row => (int.Parse(row[0], CultureInfo.InvariantCulture), int.Parse(row[1], CultureInfo.InvariantCulture)), row => Number(row[2]));
        Communities = [.. Rows($"{side}_leiden.csv").Skip(1).Select(row => (
            Number(row[0]),
            Number(row[2]),
            row[3].Split(' ').Select(label => int.Parse(label, CultureInfo.InvariantCulture)).ToArray()))];
    }

    public int NodeCount { get; }

    public double[] Centroids { get; }

    /// <summary>The weight of each edge, in both directions.</summary>
    public IReadOnlyDictionary<(int From, int To), double> Weights { get; }

    public IReadOnlyList<(double Resolution, double Modularity, int[] Labels)> Communities { get; }

    public NearestNeighbors Nearest => NearestNeighbors.Find(Centroids, NodeCount, 15);

    public static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Goldens.Path("clustering", file)).Select(line => line.Split(','));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
