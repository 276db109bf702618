using CsCheck;

namespace CellEval.Numerics.Tests;

public class DiscriminationRanksTests
{
    private static readonly DistanceKernel[] Kernels = Enum.GetValues<DistanceKernel>();

    [Fact]
    public void Ranks_of_small_integers_with_many_ties_are_exact() =>
        Screens(Gen.Int[-2, 2].Select(v => (double)v), rows: 40, columns: 5).Sample(AssertExact, iter: 400);

    [Fact]
    public void Ranks_of_finely_graded_values_are_exact() =>
        Screens(Graded, rows: 24, columns: 12).Sample(AssertExact, iter: 300);

    [Theory]
    [InlineData(DistanceKernel.Manhattan, -52)]
    [InlineData(DistanceKernel.Euclidean, -52)]
    [InlineData(DistanceKernel.Cosine, -15)]
    public void Ranks_where_double_sees_no_difference_are_exact(DistanceKernel kernel, int step) =>
        // Distances differ by 2^-52 where terms are 1. Cosines differ by as little as 2^-60, but by no less than a
        // double-double can tell.
        Screens(Gen.Int[-3, 3].Select(v => 1 + Math.ScaleB(v, step)), rows: 20, columns: 6)
            .Sample(s => AssertExact(s, kernel), iter: 200);

    [Theory]
    [InlineData(500)]
    [InlineData(1003)]
    [InlineData(-500)]
    [InlineData(-1000)]
    [InlineData(-1074)]
    public void Ranks_of_huge_and_tiny_values_are_exact(int exponent) =>
        Screens(Graded.Select(v => Math.ScaleB(Math.Truncate(v), exponent)), rows: 12, columns: 5)
            .Sample(AssertExact, iter: 100);

    [Fact]
    public void Ranks_of_rows_of_very_different_size_are_exact() =>
        Screens(Graded, rows: 12, columns: 5).Select(Gen.Int[-3, 3].Array[12], Scaled).Sample(AssertExact, iter: 100);

    [Fact]
    public void Ranks_with_nan_and_infinite_values_put_them_last() =>
        Screens(
            Gen.Frequency(
                (30, Gen.Int[-2, 2].Select(v => (double)v)),
                (1, Gen.Int[-1, 1].Select(v => v / 0.0))),
            rows: 20, columns: 4)
            .Sample(AssertExact, iter: 300);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 255)]
    [InlineData(4, 256)]
    [InlineData(5, 257)]
    [InlineData(15, 3)]
    [InlineData(16, 513)]
    [InlineData(17, 2)]
    [InlineData(63, 4)]
    [InlineData(64, 33)]
    [InlineData(20, 258)]
    [InlineData(65, 30)]
    [InlineData(127, 3)]
    [InlineData(128, 2)]
    [InlineData(130, 5)]
    [InlineData(513, 2)]
    public void Ranks_are_exact_at_the_edges_of_tiles(int n, int g)
    {
        var random = new Random(n * 1000 + g);
        double[] pred = Normal(random, n * g), real = Normal(random, n * g);
        int[][] excluded = new int[n][];
        for (int i = 0; i < n; i++)
            excluded[i] = (i % 3) switch { 0 => [], 1 => [i * 7 % g], _ => [g - 1, 0, g - 1] };
        AssertExact(new Screen(n, g, pred, real, excluded));
    }

    [Fact]
    public void Multiples_of_a_row_are_ties_by_cosine()
    {
        double[] pred = [3, -7, 11, 3, -7, 11, 3, -7, 11];
        double[] real = [1, 5, -2, 3, 15, -6, 7, 35, -14];
        Assert.Equal([0, 1, 2], Compute(pred, real, 3, 3, null, DistanceKernel.Cosine, 1));
    }

    [Fact]
    public void Middle_ranks_of_ties_are_shared_and_sum_to_those_by_index()
    {
        // Each row of real is at the same distance from zero but the last, which is farther.
        double[] pred = new double[5], real = [1, -1, 1, -1, 2];
        foreach (DistanceKernel kernel in (DistanceKernel[])[DistanceKernel.Manhattan, DistanceKernel.Euclidean])
            Assert.Equal([1.5, 1.5, 1.5, 1.5, 4], Compute(pred, real, 5, 1, null, kernel, 1, TieRule.Mid));
        Assert.Equal([2, 2, 2, 2, 2], Compute(pred, real, 5, 1, null, DistanceKernel.Cosine, 1, TieRule.Mid));
    }

    [Fact]
    public void A_perfect_prediction_has_rank_zero_everywhere()
    {
        double[] effects = Normal(new Random(5), 70 * 30);
        foreach (DistanceKernel kernel in Kernels)
            Assert.Equal(new double[70], Compute(effects, effects, 70, 30, null, kernel, 2));
    }

    [Fact]
    public void Rows_of_zeros_are_at_cosine_distance_one()
    {
        // Row 1 of real points away from pred (distance above 1), row 2 towards it (below 1), row 0 is zero.
        double[] pred = [1, 1, 1, 1, 1, 1], real = [0, 0, -1, -1, 2, 3];
        Assert.Equal([1, 2, 0], Compute(pred, real, 3, 2, null, DistanceKernel.Cosine, 1));
        Assert.Equal([0, 1, 2], Compute(new double[6], real, 3, 2, null, DistanceKernel.Cosine, 1));
    }

    [Fact]
    public void Excluded_columns_have_no_influence_whatever_they_hold()
    {
        var random = new Random(9);
        const int n = 50, g = 20;
        double[] pred = Normal(random, n * g), real = Normal(random, n * g);
        int[][] excluded = [.. Enumerable.Repeat(new[] { 4, 13 }, n)];
        foreach (DistanceKernel kernel in Kernels)
        {
            double[] expected = Compute(pred, real, n, g, excluded, kernel, 1);
            foreach (double value in (double[])[0, 1e9, 1e200, double.NaN, double.PositiveInfinity])
            {
                double[] otherPred = [.. pred], otherReal = [.. real];
                for (int i = 0; i < n; i++)
                    otherPred[i * g + 4] = otherReal[i * g + 13] = otherReal[(n - 1 - i) * g + 4] = value;
                Assert.Equal(expected, Compute(otherPred, otherReal, n, g, excluded, kernel, 1));
            }
        }
    }

    [Fact]
    public void Ranks_are_the_same_for_any_number_of_threads()
    {
        const int n = 301, g = 40;
        var random = new Random(3);
        double[] real = Normal(random, n * g), pred = [.. real.Zip(Normal(random, n * g), (r, e) => r + 2 * e)];
        int[][] excluded = [.. Enumerable.Range(0, n).Select(i => new[] { i % g })];
        foreach (DistanceKernel kernel in Kernels)
        {
            double[] one = Compute(pred, real, n, g, excluded, kernel, 1);
            Assert.True(one.Distinct().Count() > 10);
            Assert.Equal(one, Compute(pred, real, n, g, excluded, kernel, 2));
            Assert.Equal(one, Compute(pred, real, n, g, excluded, kernel, 5));
            Assert.Equal(one, Compute(pred, real, n, g, excluded, kernel, int.MaxValue));
        }
    }

    [Fact]
    public void Any_distance_ranks_as_the_built_in_one_does()
    {
        const int n = 67, g = 9;
        var random = new Random(11);
        double[] pred = Normal(random, n * g), real = Normal(random, n * g);
        ReadOnlyMemory<int>[] excluded = new ReadOnlyMemory<int>[n];
        for (int i = 1; i < n; i += 2)
            excluded[i] = new[] { i % g, 0 };
        (DistanceKernel, RowDistance)[] pairs =
        [
            (DistanceKernel.Manhattan, Distances.Manhattan), (DistanceKernel.Euclidean, Distances.Euclidean),
            (DistanceKernel.Cosine, Distances.Cosine),
        ];
        foreach ((DistanceKernel kernel, RowDistance distance) in pairs)
        {
            double[] expected = DiscriminationRanks.Compute(pred, real, n, g, excluded, kernel);
            foreach (int threads in (int[])[1, 2, 5])
                Assert.Equal(expected, DiscriminationRanks.ComputeExact(pred, real, n, g, excluded, distance, TieRule.Index, threads));
        }
    }

    [Fact]
    public void Any_distance_breaks_ties_by_row_and_puts_nan_last()
    {
        double[] pred = new double[5], real = [2, double.NaN, 1, 2, double.NaN];
        Assert.Equal([1, 3, 0, 2, 4], DiscriminationRanks.ComputeExact(pred, real, 5, 1, null, Distances.Chebyshev));
        Assert.Equal(
            [1.5, 3.5, 0, 1.5, 3.5], DiscriminationRanks.ComputeExact(pred, real, 5, 1, null, Distances.Chebyshev, TieRule.Mid));
    }

    [Fact]
    public void An_exception_of_a_distance_comes_through_as_it_is() =>
        Assert.Throws<NotSupportedException>(() => DiscriminationRanks.ComputeExact(
            new double[4], new double[4], 2, 2, null, (_, _) => throw new NotSupportedException(), TieRule.Index, 2));

    [Fact]
    public void Progress_rises_to_one()
    {
        var progress = new ProgressRecorder();
        double[] effects = new double[3000];
        DiscriminationRanks.Compute(effects, effects, 1000, 3, null, DistanceKernel.Manhattan, TieRule.Index, 2, null, progress);
        Assert.True(progress.Values.Count > 1);
        Assert.Equal(progress.Values.Order(), progress.Values);
        Assert.Equal(1, progress.Values[^1]);
    }

    [Fact]
    public void A_cancelled_run_stops()
    {
        using var source = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => DiscriminationRanks.ComputeExact(
            new double[100], new double[100], 100, 1, null, Cancelling, TieRule.Index, 2, null, source.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => DiscriminationRanks.Compute(
            new double[1], new double[1], 1, 1, null, DistanceKernel.Cosine, TieRule.Index, 2, null, null, source.Token));

        double Cancelling(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
        {
            source.Cancel();
            return 0;
        }
    }

    [Fact]
    public void Wrong_shapes_are_refused()
    {
        AssertRefused("expected 6", new double[5], new double[6], null);
        AssertRefused("expected 6", new double[6], new double[7], null);
        AssertRefused("one per row", new double[6], new double[6], [[0]]);
        AssertRefused("Row 1 excludes column 3", new double[6], new double[6], [[0], [3]]);
        AssertRefused("Row 0 excludes column -1", new double[6], new double[6], [[5, -1], []]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Compute(new double[6], new double[6], 2, 3, null, default, 0));
        Assert.Empty(Compute([], [], 0, 3, null, default, 1));
        Assert.Equal([0, 1], Compute([], [], 2, 0, null, default, 1));

        static void AssertRefused(string reason, double[] pred, double[] real, int[][]? excluded) => Assert.Contains(
            reason, Assert.Throws<ArgumentException>(() => Compute(pred, real, 2, 3, excluded, default, 1)).Message);
    }

    private static void AssertExact(Screen s) => Assert.All(Kernels, kernel => AssertExact(s, kernel));

    private static void AssertExact(Screen s, DistanceKernel kernel)
    {
        foreach (TieRule ties in Enum.GetValues<TieRule>())
        {
            double[] expected = ExactRanks.Compute(s.Pred, s.Real, s.N, s.G, s.Excluded, kernel, ties);
            Assert.All(RankPaths.All, options => Assert.Equal(
                expected, Compute(s.Pred, s.Real, s.N, s.G, s.Excluded, kernel, 2, ties, options)));
        }
    }

    private static double[] Compute(
        double[] pred, double[] real, int n, int g, int[][]? excluded, DistanceKernel kernel, int threads,
        TieRule ties = TieRule.Index, RankKernelOptions? options = null) =>
        DiscriminationRanks.Compute(
            pred, real, n, g, excluded?.Select(e => (ReadOnlyMemory<int>)e).ToArray(), kernel, ties, threads, options);

    /// <summary>
    /// Effects with duplicated rows and rows of zeros, and excluded columns: none, one, several or all.
    /// </summary>
    private static Gen<Screen> Screens(Gen<double> values, int rows, int columns) =>
        from n in Gen.Int[1, rows]
        from g in Gen.Int[1, columns]
        from pred in values.Array[n * g]
        from real in values.Array[n * g]
        from copies in Gen.Int[-1, n - 1].Array[n / 3]
        from excluded in Gen.Int[0, g - 1].Array[0, 3].Array[n]
        select new Screen(n, g, pred, WithCopies(real, g, copies), excluded);

    private static double[] WithCopies(double[] real, int g, int[] copies)
    {
        for (int i = 0; i < copies.Length; i++)
        {
            Span<double> target = real.AsSpan((real.Length / g - 1 - i) * g, g);
            if (copies[i] < 0)
                target.Clear();
            else
                real.AsSpan(copies[i] * g, g).CopyTo(target);
        }

        return real;
    }

    /// <summary>
    /// Up to 2^20 in steps of 2^-20: sums and sums of squares fit a double-double, so that exact ties and double-double
    /// ties are the same.
    /// </summary>
    private static Gen<double> Graded => Gen.Long[-(1L << 40), 1L << 40].Select(v => Math.ScaleB(v, -20));

    /// <summary>
    /// Scales pred row i and real row i by the same power of two; zeros go, for beside a large row tiny and zero are
    /// the same.
    /// </summary>
    private static Screen Scaled(Screen screen, int[] steps)
    {
        for (int i = 0; i < screen.Pred.Length; i++)
        {
            int exponent = 330 * steps[i / screen.G];
            screen.Pred[i] = Math.ScaleB(screen.Pred[i], exponent);
            screen.Real[i] = Math.ScaleB(screen.Real[i] == 0 ? 1 + i * i : screen.Real[i], exponent);
        }

        return screen;
    }

    /// <summary>Sums of twelve uniform values, near enough to normal.</summary>
    private static double[] Normal(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, 12).Sum(_ => random.NextDouble()) - 6)];

    private sealed record Screen(int N, int G, double[] Pred, double[] Real, int[][] Excluded)
    {
        public override string ToString() =>
            $"{N} x {G}, pred [{string.Join(", ", Pred)}], real [{string.Join(", ", Real)}], "
            + $"excluded {string.Join(' ', Excluded.Select(e => $"[{string.Join(", ", e)}]"))}";
    }
}
