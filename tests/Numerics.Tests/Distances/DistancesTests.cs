using CsCheck;

namespace CellEval.Numerics.Tests;

public class DistancesTests
{
    private static readonly double[] X = [1, -2, 3, 0, 5], Y = [2, 2, -1, 0, 4];

    [Fact]
    public void Distances_are_what_their_formulas_say()
    {
        Assert.Equal(10, Distances.Manhattan(X, Y));
        Assert.Equal(34, Distances.SquaredEuclidean(X, Y));
        Assert.Equal(Math.Sqrt(34), Distances.Euclidean(X, Y));
        Assert.Equal(4, Distances.Chebyshev(X, Y));
        Assert.Equal(1 - 15 / Math.Sqrt(39 * 25), Distances.Cosine(X, Y), 1e-15);
        Assert.Equal(1.0 / 3 + 1 + 1 + 0 + 1.0 / 9, Distances.Canberra(X, Y), 1e-15);
        Assert.Equal(10.0 / (3 + 0 + 2 + 0 + 9), Distances.BrayCurtis(X, Y));
        // Both means are 1.4: Σxy = 15, Σx² = 39, Σy² = 25, n·mean² = 9.8.
        Assert.Equal(1 - (15 - 9.8) / Math.Sqrt((39 - 9.8) * (25 - 9.8)), Distances.Correlation(X, Y), 1e-15);
    }

    [Fact]
    public void Cosine_of_a_zero_vector_is_one()
    {
        Assert.Equal(1, Distances.Cosine([0, 0], [1, 2]));
        Assert.Equal(1, Distances.Cosine([1, 2], [0, 0]));
        Assert.Equal(1, Distances.Cosine([0, 0], [0, 0]));
    }

    [Fact]
    public void Correlation_of_a_constant_vector_is_nan()
    {
        // The mean of ten 0.1 is not 0.1 in double.
        double[] constant = [.. Enumerable.Repeat(0.1, 10)];
        double[] other = [.. Enumerable.Range(0, 10).Select(i => (double)i * i)];
        Assert.Equal(double.NaN, Distances.Correlation(constant, other));
        Assert.Equal(double.NaN, Distances.Correlation(other, constant));
    }

    [Fact]
    public void Zero_over_zero_counts_nothing_in_canberra_and_is_nan_in_bray_curtis()
    {
        Assert.Equal(1, Distances.Canberra([0, 0, 3], [0, 0, 0]));
        Assert.Equal(double.NaN, Distances.BrayCurtis([0, 0], [0, 0]));
        Assert.Equal(double.PositiveInfinity, Distances.BrayCurtis([1, -1], [-1, 1]));
    }

    [Fact]
    public void Near_vectors_lose_no_digits() =>
        Assert.Equal(Math.ScaleB(1, -52), Distances.Euclidean([1e8, 1 + Math.ScaleB(1, -52)], [1e8, 1]));

    [Fact]
    public void Nan_goes_through_every_distance()
    {
        foreach (RowDistance distance in All)
        {
            Assert.Equal(double.NaN, distance([1, double.NaN, 3], [4, 5, 7]));
            Assert.Equal(double.NaN, distance([4, 5, 7], [1, 2, double.NaN]));
            Assert.Equal(double.NaN, distance([0, 0, 0], [1, 2, double.NaN]));
        }
    }

    [Fact]
    public void Distances_are_symmetric_and_zero_to_themselves() =>
        (from x in Gen.Double[-10, 10].Array[2, 9]
         from y in Gen.Double[-10, 10].Array[x.Length]
         select (X: (double[])[.. x, 11, 12], Y: (double[])[.. y, 12, -11])).Sample(pair =>
        {
            foreach (RowDistance distance in All)
            {
                Assert.Equal(distance(pair.X, pair.Y), distance(pair.Y, pair.X));
                Assert.Equal(0, distance(pair.X, pair.X), 1e-15);
            }
        });

    [Fact]
    public void Vectors_of_different_lengths_are_refused()
    {
        foreach (RowDistance distance in All)
            Assert.Contains("3 and 2", Assert.Throws<ArgumentException>(() => distance([1, 2, 3], [1, 2])).Message);
    }

    private static RowDistance[] All =>
    [
        Distances.Manhattan, Distances.Euclidean, Distances.SquaredEuclidean, Distances.Cosine,
        Distances.Chebyshev, Distances.Canberra, Distances.BrayCurtis, Distances.Correlation,
    ];
}
