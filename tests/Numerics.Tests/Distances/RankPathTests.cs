namespace CellEval.Numerics.Tests;

/// <summary>Larger screens of small integers, judged by plain integer arithmetic.</summary>
public class RankPathTests
{
    public static TheoryData<int, int> Sizes { get; } = Edges();

    [Theory]
    [MemberData(nameof(Sizes))]
    public void All_paths_give_the_ranks_of_integers(int n, int g)
    {
        var random = new Random((n * 1000) + g);
        AssertAllPaths(new IntegerScreen(n, g, () => random.Next(-3, 4), random));
    }

    [Fact]
    public void Rows_that_float_cannot_tell_apart_are_ranked_as_integers()
    {
        // A float holds such values, but not the differences of sums of 40 of them to the last unit.
        var random = new Random(1);
        var screen = new IntegerScreen(520, 40, () => 100_000 + random.Next(-9, 10), random);
        foreach (DistanceKernel kernel in Enum.GetValues<DistanceKernel>())
            Assert.Equal(screen.PlainRanks(kernel, TieRule.Index), screen.Ranks(kernel, TieRule.Index, null));
    }

    [Fact]
    public void One_huge_value_does_not_drown_the_others()
    {
        var random = new Random(2);
        var screen = new IntegerScreen(90, 70, () => random.Next(-3, 4), random);
        screen.Real[(20 * 70) + 5] = 1e60;
        foreach (DistanceKernel kernel in Enum.GetValues<DistanceKernel>())
        {
            double[] expected = ExactRanks.Compute(
                screen.Pred, screen.Real, 90, 70, screen.Excluded, kernel, TieRule.Index);
            Assert.All(RankPaths.All, options => Assert.Equal(expected, screen.Ranks(kernel, TieRule.Index, options)));
        }
    }

    [Fact]
    public void A_width_that_no_processor_has_is_refused()
    {
        var options = new RankKernelOptions { VectorBits = 1024 };
        Assert.Contains("128, 256 or 512", Assert.Throws<ArgumentOutOfRangeException>(() => DiscriminationRanks.Compute(
            new double[1], new double[1], 1, 1, null, DistanceKernel.Cosine, TieRule.Index, 1, options)).Message);
    }

    private static TheoryData<int, int> Edges()
    {
        var sizes = new TheoryData<int, int>();
        foreach (int n in (int[])[1, 5, 7, 63, 64, 65, 129, 257])
            sizes.Add(n, 61);
        foreach (int g in (int[])[1, 63, 64, 65, 127, 128, 129, 255, 256, 257, 385])
            sizes.Add(47, g);
        sizes.Add(520, 7);
        return sizes;
    }

    private static void AssertAllPaths(IntegerScreen screen)
    {
        foreach (DistanceKernel kernel in Enum.GetValues<DistanceKernel>())
        {
            foreach (TieRule ties in Enum.GetValues<TieRule>())
            {
                double[] expected = screen.PlainRanks(kernel, ties);
                Assert.All(RankPaths.All, options => Assert.Equal(expected, screen.Ranks(kernel, ties, options)));
            }
        }
    }
}
