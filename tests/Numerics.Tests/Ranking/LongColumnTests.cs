namespace CellEval.Numerics.Tests;

/// <summary>Columns of any length, sorted by comparing or without, against all pairs counted.</summary>
public class LongColumnTests
{
    private const int Groups = 4;

    [Theory]
    [InlineData("counts")]
    [InlineData("floats")]
    [InlineData("doubles")]
    [InlineData("extremes")]
    [InlineData("float extremes")]
    [InlineData("equal")]
    public void Statistics_and_ties_are_those_of_all_pairs(string kind)
    {
        foreach (int length in (int[])[1, 2, 3, 40, 299, 300, 301, 1201])
        {
            var random = new Random(length);
            double[] values = [.. Enumerable.Range(0, length).Select(_ => Value(kind, random))];
            int[] groups = [.. values.Select(_ => random.Next(Groups))];
            int[] sizes = [.. Enumerable.Range(0, Groups).Select(group => groups.Count(g => g == group) + (10 * group))];
            double[] statistic = new double[Groups], ties = new double[Groups], ofRest = new double[Groups];
            new RankSumWalk(sizes, 1).Compute([.. values], [.. groups], statistic, ties);
            int[] positive = [.. Enumerable.Range(0, length).Where(i => values[i] > 0)];
            new RestRankSumWalk(sizes).Compute([.. positive.Select(i => values[i])], [.. positive.Select(i => groups[i])], ofRest);

            double[][] cells = [.. Enumerable.Range(0, Groups).Select(group => (double[])
                [.. values.Where((_, i) => groups[i] == group), .. new double[10 * group]])];
            for (int group = 0; group < Groups; group++)
            {
                double[] rest = [.. cells.Where((_, other) => other != group).SelectMany(other => other)];
                Assert.Equal(Wins(cells[group], rest), ofRest[group]);
                if (group == 1)
                    continue;
                Assert.Equal(Wins(cells[group], cells[1]), statistic[group]);
                Assert.Equal(cells[group].Concat(cells[1]).GroupBy(value => value + 0.0).Sum(block => Math.Pow(block.Count(), 3) - block.Count()), ties[group]);
            }
        }
    }

    private static double Value(string kind, Random random) => kind switch
    {
        "counts" => random.Next(1, 40),
        "floats" => random.Next(50) == 0 ? -0.0 : MathF.Round(random.NextSingle() * 9, 2),
        "doubles" => random.Next(50) == 0 ? 0 : Math.Round(random.NextDouble() * 9, 3) + 1e-12,
        "extremes" => random.Next(6) switch
        {
            0 => double.Epsilon,
            1 => double.MaxValue,
            2 => double.PositiveInfinity,
            3 => 1 + (double.BitIncrement(1) - 1) * random.Next(3),
            4 => float.Epsilon,
            _ => random.NextDouble() * Math.Pow(10, random.Next(-300, 300)),
        },
        "float extremes" => random.Next(7) switch
        {
            0 => float.Epsilon * random.Next(3),
            1 => float.MaxValue,
            2 => double.PositiveInfinity,
            3 => MathF.BitDecrement(MathF.ScaleB(1, -126)),
            4 => -0.0,
            _ => (float)(random.NextDouble() * Math.Pow(10, random.Next(-44, 38))),
        },
        _ => 2.5,
    };

    private static double Wins(double[] group, double[] others) =>
        group.Sum(value => others.Sum(other => value > other ? 1 : value == other ? 0.5 : 0));
}
