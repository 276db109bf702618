namespace CellEval.Numerics.Tests;

public class MannWhitneyTests
{
    [Fact]
    public void Statistic_and_p_value_agree_with_the_reference()
    {
        var cases = GoldenStatistics.Cases("mann_whitney");
        Assert.Equal(62, cases.Length);
        foreach (var golden in cases)
        {
            double[] target = golden.Numbers("x"), reference = golden.Numbers("y");

            // The walk takes no negative values. Ranks see order only: give it each value's place among the distinct
            // ones.
            double[] distinct = [.. target.Concat(reference).Distinct().Order()];
            double[] values =
                [.. target.Concat(reference).Select(value => (double)Array.BinarySearch(distinct, value))];
            int[] groups = [.. target.Select(_ => 0), .. reference.Select(_ => 1)];
            int[] nonzero = [.. Enumerable.Range(0, values.Length).Where(i => values[i] > 0)];
            double[] statistic = new double[2], ties = new double[2];
            new RankSumWalk([target.Length, reference.Length], 1).Compute(
                [.. nonzero.Select(i => values[i])], [.. nonzero.Select(i => groups[i])], statistic, ties);

            Assert.Equal(golden.Number("statistic"), statistic[0]);
            var p = MannWhitney.TwoSidedPValue(statistic[0], target.Length, reference.Length, ties[0]);
            Near.Relatively(golden.Number("pvalue"), p, 1e-9);
        }
    }

    [Fact]
    public void Both_directions_have_the_same_p_value()
    {
        for (var twiceU = 0; twiceU <= 300; twiceU++)
        {
            var u = twiceU / 2d;
            Assert.Equal(MannWhitney.TwoSidedPValue(u, 10, 15, 60), MannWhitney.TwoSidedPValue(150 - u, 10, 15, 60));
        }
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(5, 0)]
    [InlineData(0, 0)]
    [InlineData(0, 1)]
    public void An_empty_side_gives_one(long targets, long references) =>
        Assert.Equal(1, MannWhitney.TwoSidedPValue(0, targets, references, 0));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 90)]
    [InlineData(200_000, 300_001)]
    public void Values_that_are_all_equal_give_one(long targets, long references)
    {
        // The statistic is no such sample's: it shows that the variance, not the statistic, decides.
        var n = (double)(targets + references);
        Assert.Equal(1, MannWhitney.TwoSidedPValue(0, targets, references, (n * n * n) - n));
    }

    [Fact]
    public void The_middle_gives_one() => Assert.Equal(1, MannWhitney.TwoSidedPValue(50, 10, 10, 0));

    [Fact]
    public void The_far_tail_reaches_the_smallest_numbers_and_zero()
    {
        // z = (n²/2 − ½) / √(n²(2n + 1)/12), so p = erfc(z/√2) is about 1e-287 for n = 873 and underflows for n = 1000.
        var tail = MannWhitney.TwoSidedPValue(0, 873, 873, 0);
        var n = 873d;
        var z = ((n * n / 2) - 0.5) / Math.Sqrt(n * n * ((2 * n) + 1) / 12);
        Near.Relatively(1, Math.Exp(-HighPrecision.Erfc(z / Math.Sqrt(2)).RelativeError(tail)), 1e-11);
        Assert.InRange(tail, 1e-290, 1e-280);
        Assert.Equal(0, MannWhitney.TwoSidedPValue(0, 1000, 1000, 0));
    }

    [Fact]
    public void One_untied_value_among_many_keeps_its_digits()
    {
        // One nonzero among n, in the target: the tie term is all but 3n(n − 1) of n³ − n, so s² = n1·n2/12 · 3.
        const long Targets = 70_000, References = 90_000;
        const double Zeros = Targets + References - 1;
        var ties = (Zeros * Zeros * Zeros) - Zeros;
        const double Statistic = ((Targets - 1) * References / 2d) + References;
        var z = ((References / 2d) - 0.5) / Math.Sqrt(Targets / 4d * References);
        var p = MannWhitney.TwoSidedPValue(Statistic, Targets, References, ties);
        Near.Relatively(ErrorFunction.Erfc(z / Math.Sqrt(2)), p, 1e-14);
    }

    [Fact]
    public void Negative_counts_are_refused() =>
        Assert.ThrowsAny<ArgumentException>(() => MannWhitney.TwoSidedPValue(0, -1, 5, 0));
}
