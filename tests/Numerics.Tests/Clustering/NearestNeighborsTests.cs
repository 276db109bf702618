using CsCheck;

namespace CellEval.Numerics.Tests;

public sealed class NearestNeighborsTests
{
    // Whole numbers: distances are exact, so ties are ties.
    private static Gen<(double[] Rows, int RowCount, int Count)> Matrices =>
        from rowCount in Gen.Int[1, 40]
        from columns in Gen.Int[1, 40]
        from rows in Gen.Int[-2, 2].Select(value => (double)value).Array[rowCount * columns]
        from count in Gen.Int[1, rowCount]
        select (rows, rowCount, count);

    [Fact]
    public void Neighbours_are_those_of_a_plain_sort() =>
        Matrices.Sample(input => AssertPlain(input.Rows, input.RowCount, input.Count));

    [Theory]
    [InlineData(130)]
    [InlineData(480)]
    [InlineData(-150)]
    [InlineData(-480)]
    public void Neighbours_of_huge_and_tiny_rows_are_those_of_a_plain_sort(int exponent) => Matrices.Sample(
        input => AssertPlain([.. input.Rows.Select(value => Math.ScaleB(value, exponent))], input.RowCount, input.Count), iter: 40);

    [Theory]
    [InlineData(63, 7)]
    [InlineData(64, 64)]
    [InlineData(65, 1)]
    [InlineData(127, 3)]
    [InlineData(128, 257)]
    [InlineData(129, 255)]
    [InlineData(257, 2)]
    public void Neighbours_are_right_at_the_edges_of_tiles(int rowCount, int columns)
    {
        var random = new System.Random(rowCount);
        double[] rows = [.. Enumerable.Range(0, rowCount * columns).Select(_ => (double)random.Next(-3, 4))];
        rows.AsSpan(columns, columns).Clear();
        rows.AsSpan(0, columns).CopyTo(rows.AsSpan((rowCount - 1) * columns));
        AssertPlain(rows, rowCount, Math.Min(15, rowCount));
    }

    [Fact]
    public void A_row_with_NaN_is_farthest_from_all()
    {
        var found = NearestNeighbors.Find(new[] { 0, double.NaN, 3, 1 }, 4, 4);

        Assert.Equal([0, 3, 2, 1], found.Of(0).ToArray());
        Assert.Equal([1, 0, 2, 3], found.Of(1).ToArray());
    }

    [Fact]
    public void Wrong_shapes_are_refused()
    {
        Assert.Throws<ArgumentException>(() => NearestNeighbors.Find(new double[5], 2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => NearestNeighbors.Find(new double[4], 2, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => NearestNeighbors.Find(new double[4], 0, 0));
    }

    private static void AssertPlain(double[] rows, int rowCount, int count)
    {
        var found = NearestNeighbors.Find(rows, rowCount, count, maxDegreeOfParallelism: 2);
        for (var row = 0; row < rowCount; row++)
        {
            var (neighbors, distances) = PlainSort(rows, rowCount, row, count);
            Assert.Equal(neighbors, found.Of(row).ToArray());
            Assert.Equal(distances, found.Distances(row).ToArray());
        }
    }

    private static (int[] Neighbors, double[] Distances) PlainSort(double[] rows, int rowCount, int row, int count)
    {
        var columns = rows.Length / rowCount;
        var nearest = Enumerable.Range(0, rowCount)
            .Select(other => (Other: other, Distance: Distances.Euclidean(
                rows.AsSpan(row * columns, columns), rows.AsSpan(other * columns, columns))))
            .OrderBy(pair => pair.Other == row ? -1 : pair.Distance)
            .ThenBy(pair => pair.Other)
            .Take(count)
            .ToArray();
        return ([.. nearest.Select(pair => pair.Other)], [.. nearest.Select(pair => pair.Distance)]);
    }
}
