using CsCheck;

namespace CellEval.Numerics.Tests;

public class RankSumWalkTests
{
    // Cells as (group, value): four groups at most, values from a handful, zero the commonest.
    private static readonly Gen<(int Group, int Value)[]> Cells =
        Gen.Select(Gen.Int[0, 3], Gen.Int[-4, 4].Select(value => Math.Max(0, value))).Array[0, 60];

    [Fact]
    public void Every_group_agrees_with_all_its_pairs_counted() =>
        Gen.Select(Cells, Gen.Int[0, 3]).Sample((cells, reference) =>
        {
            var (statistic, ties) = Compute(NewWalk(cells, reference), cells);
            for (var group = 0; group < 4; group++)
            {
                Assert.Equal(group == reference ? 0 : CountedStatistic(cells, group, reference), statistic[group]);
                Assert.Equal(group == reference ? 0 : CountedTies(cells, group, reference), ties[group]);
            }
        });

    [Fact]
    public void One_instance_serves_gene_after_gene() =>
        Gen.Select(Cells, Gen.Int[0, 4].Array[60], Gen.Int[0, 4].Array[60]).Sample((cells, first, second) =>
        {
            var walk = NewWalk(cells, 0);
            (int, int)[] gene = [.. cells.Select((cell, i) => (cell.Group, first[i]))];
            (int, int)[] next = [.. cells.Select((cell, i) => (cell.Group, second[i]))];
            Compute(walk, gene);
            var (statistic, ties) = Compute(walk, next);
            var (freshStatistic, freshTies) = Compute(NewWalk(cells, 0), next);
            Assert.Equal(freshStatistic, statistic);
            Assert.Equal(freshTies, ties);
        });

    [Fact]
    public void The_two_directions_share_out_all_pairs() =>
        Cells.Sample(cells =>
        {
            var (oneWay, _) = Compute(NewWalk(cells, 0), cells);
            var (otherWay, _) = Compute(NewWalk(cells, 1), cells);
            return oneWay[1] + otherWay[0] == cells.Count(c => c.Group == 0) * (double)cells.Count(c => c.Group == 1);
        });

    [Fact]
    public void A_gene_without_counts_is_one_block_of_zeros()
    {
        double[] statistic = [-1, -1], ties = [-1, -1];
        new RankSumWalk([3, 4], 1).Compute([], [], statistic, ties);
        Assert.Equal([6, 0], statistic);
        Assert.Equal([(7 * 7 * 7) - 7, 0], ties);
    }

    [Fact]
    public void Explicit_zeros_count_as_zeros()
    {
        double[] statistic = new double[2], ties = new double[2];
        new RankSumWalk([2, 2], 0).Compute([0, 1.5, -0.0], [1, 1, 0], statistic, ties);
        Assert.Equal([0, 3], statistic);
        Assert.Equal([0, 24], ties);
    }

    [Fact]
    public void Millions_of_cells_are_counted_exactly()
    {
        const int Targets = 3_000_000, References = 2_000_000_000;
        double[] statistic = new double[2], ties = new double[2];
        new RankSumWalk([Targets, References], 1).Compute([2.0, 1.0], [0, 1], statistic, ties);
        var zeros = (Int128)Targets + References - 2;
        Assert.Equal(((Targets - 1d) * (References - 1) / 2) + References, statistic[0]);
        Assert.Equal((double)((zeros * zeros * zeros) - zeros), ties[0]);
    }

    [Fact]
    public void Values_and_their_groups_are_sorted_in_place()
    {
        double[] values = [3, 1, 2];
        int[] groups = [0, 1, 0];
        new RankSumWalk([3, 3], 1).Compute(values, groups, new double[2], new double[2]);
        Assert.Equal([1, 2, 3], values);
        Assert.Equal([1, 0, 0], groups);
    }

    [Theory]
    [InlineData(-0.5)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.NaN)]
    public void Negative_values_and_NaN_are_refused(double value)
    {
        var error = Assert.Throws<ArgumentException>(() => Compute([1, value], [0, 1]));
        Assert.Contains("index 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_leaves_the_instance_fit_for_the_next_gene()
    {
        RankSumWalk walk = new([2, 2], 1);
        double[] statistic = new double[2], ties = new double[2];
        Assert.Throws<ArgumentException>(() => walk.Compute([1, -1], [0, 0], statistic, ties));
        walk.Compute([5], [0], statistic, ties);
        Assert.Equal(3, statistic[0]);
        Assert.Equal(24, ties[0]);
    }

    [Fact]
    public void Groups_that_do_not_exist_or_have_too_many_nonzeros_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Compute([1], [2]));
        Assert.Throws<ArgumentException>(() => Compute([1], [-1]));
        Assert.Throws<ArgumentException>(() => Compute([1, 2, 3], [0, 0, 0]));
        Assert.Throws<ArgumentException>(() => Compute([1, 2], [0]));
        RankSumWalk walk = new([2, 2], 0);
        Assert.Throws<ArgumentException>(() => walk.Compute([], [], new double[1], new double[2]));
        Assert.Throws<ArgumentException>(() => walk.Compute([], [], new double[2], new double[3]));
        Assert.ThrowsAny<ArgumentException>(() => new RankSumWalk([2, 2], 2));
        Assert.ThrowsAny<ArgumentException>(() => new RankSumWalk([2, 2], -1));
        Assert.ThrowsAny<ArgumentException>(() => new RankSumWalk([2, -2], 0));
    }

    private static void Compute(double[] values, int[] groups) =>
        new RankSumWalk([2, 2], 0).Compute(values, groups, new double[2], new double[2]);

    private static RankSumWalk NewWalk((int Group, int Value)[] cells, int reference) =>
        new([.. Enumerable.Range(0, 4).Select(group => cells.Count(cell => cell.Group == group))], reference);

    private static (double[] Statistic, double[] Ties) Compute(RankSumWalk walk, (int Group, int Value)[] cells)
    {
        double[] statistic = new double[4], ties = new double[4];
        var nonzero = cells.Where(cell => cell.Value > 0).ToArray();
        walk.Compute(
            [.. nonzero.Select(cell => Math.Log(1 + cell.Value))],
            [.. nonzero.Select(cell => cell.Group)],
            statistic,
            ties);
        return (statistic, ties);
    }

    private static double CountedStatistic((int Group, int Value)[] cells, int target, int reference) =>
        (from t in cells
         where t.Group == target
         from r in cells
         where r.Group == reference
         select (1 + Math.Sign(t.Value - r.Value)) / 2d).Sum();

    private static double CountedTies((int Group, int Value)[] cells, int target, int reference) =>
        cells.Where(cell => cell.Group == target || cell.Group == reference)
            .GroupBy(cell => cell.Value)
            .Sum(block => Math.Pow(block.Count(), 3) - block.Count());
}
