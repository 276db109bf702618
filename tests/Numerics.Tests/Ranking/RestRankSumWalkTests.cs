using CsCheck;

namespace CellEval.Numerics.Tests;

public class RestRankSumWalkTests
{
    // Cells as (group, value): four groups at most, values from a handful, zero the commonest.
    private static readonly Gen<(int Group, int Value)[]> Cells =
        Gen.Select(Gen.Int[0, 3], Gen.Int[-4, 4].Select(value => Math.Max(0, value))).Array[0, 60];

    [Fact]
    public void Every_group_agrees_with_all_its_pairs_counted() => Cells.Sample(cells =>
    {
        var (statistic, ties) = Compute(NewWalk(cells), cells);
        for (var group = 0; group < 4; group++)
        {
            var pairs =
                from own in cells
                where own.Group == @group
                from other in cells
                where other.Group != @group
                select own.Value > other.Value ? 1 : own.Value == other.Value ? 0.5 : 0;
            Assert.Equal(pairs.Sum(), statistic[group]);
        }

        Assert.Equal(cells.GroupBy(cell => cell.Value).Sum(block => Math.Pow(block.Count(), 3) - block.Count()), ties);
    });

    [Fact]
    public void One_instance_serves_gene_after_gene() =>
        Gen.Select(Cells, Gen.Int[0, 4].Array[60]).Sample((cells, second) =>
        {
            var walk = NewWalk(cells);
            (int, int)[] next = [.. cells.Select((cell, i) => (cell.Group, second[i]))];
            Compute(walk, cells);
            var (statistic, ties) = Compute(walk, next);
            var (freshStatistic, freshTies) = Compute(NewWalk(cells), next);
            Assert.Equal(freshStatistic, statistic);
            Assert.Equal(freshTies, ties);
        });

    [Theory]
    [InlineData(0.0, 0)]
    [InlineData(-1.0, 0)]
    [InlineData(double.NaN, 0)]
    [InlineData(1.0, 2)]
    public void What_is_no_value_of_a_group_is_refused(double value, int group) =>
        Assert.ThrowsAny<ArgumentException>(() => new RestRankSumWalk([1, 1]).Compute([value], [group], new double[2]));

    [Fact]
    public void More_values_than_cells_are_refused() =>
        Assert.Throws<ArgumentException>(() => new RestRankSumWalk([1, 1]).Compute([1, 2], [0, 0], new double[2]));

    private static RestRankSumWalk NewWalk((int Group, int Value)[] cells) =>
        new([.. Enumerable.Range(0, 4).Select(group => cells.Count(cell => cell.Group == group))]);

    private static (double[] Statistic, double Ties) Compute(RestRankSumWalk walk, (int Group, int Value)[] cells)
    {
        (int Group, int Value)[] positive = [.. cells.Where(cell => cell.Value > 0)];
        var statistic = new double[4];
        var ties = walk.Compute(
            [.. positive.Select(cell => (double)cell.Value)], [.. positive.Select(cell => cell.Group)], statistic);
        return (statistic, ties);
    }
}
