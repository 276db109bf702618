using CsCheck;

namespace CellEval.Numerics.Tests;

public sealed class NegativeBinomialCountsTests
{
    private static readonly Gen<double> Mean = Gen.OneOf(
        Gen.Const(0.0), Gen.Double[0, 3], Gen.Double[-12, 4].Select(Math.Exp), Gen.Const(0.39), Gen.Const(100.0));

    private static readonly Gen<double> Size = Gen.OneOf(Gen.Double[0.5, 10], Gen.Const(2.0), Gen.Double[10, 60]);

    [Fact]
    public void The_counts_are_those_of_the_exact_quantile() => Gen.Select(Mean, Size, Gen.Double[0, 1], Gen.Int[0, 3])
        .Select((mean, size, share, edge) => (Mean: mean, Size: size, P: P(mean, size, share, edge)))
        .Array[0, 40]
        .Sample(genes =>
        {
            double[] means = [.. genes.Select(gene => gene.Mean)];
            double[] p = [.. genes.Select(gene => gene.P)];
            int[] plain = [.. genes.Select(gene => NegativeBinomial.Quantile(gene.Mean, gene.Size, gene.P))];
            var counts = new NegativeBinomialCounts([.. genes.Select(gene => gene.Size)]);

            var (places, values) = (new int[genes.Length], new double[genes.Length]);
            var found = counts.FindPositive(means, p, places, values);
            var again = new int[genes.Length];
            for (var i = 0; i < found; i++)
                again[places[i]] = (int)values[i];

            Assert.Equal(plain, again);
            Assert.Equal(places[..found].Order().Distinct(), places[..found]);
            Assert.Equal(found, counts.CountPositive(means, p));
        }, iter: 200);

    [Fact]
    public void What_the_exact_quantile_refuses_is_refused()
    {
        foreach (var (mean, p) in ((double, double)[])[(-1, 0.5), (double.NaN, 0.5), (1, 1), (1, -0.1), (1, double.NaN), (double.PositiveInfinity, 0.5)])
        {
            // Among those that are taken together, and alone.
            foreach (var length in (int[])[8, 1])
            {
                double[] means = [.. Enumerable.Repeat(mean, length)];
                double[] numbers = [.. Enumerable.Repeat(p, length)];
                var counts = new NegativeBinomialCounts([.. Enumerable.Repeat(2.0, length)]);
                Assert.Throws<ArgumentOutOfRangeException>(() => counts.CountPositive(means, numbers));
                Assert.Throws<ArgumentOutOfRangeException>(() => counts.FindPositive(means, numbers, new int[length], new double[length]));
            }
        }
    }

    [Fact]
    public void Spans_of_other_lengths_are_refused()
    {
        var counts = new NegativeBinomialCounts([1, 1]);
        Assert.Throws<ArgumentException>(() => counts.CountPositive([1], [0.5, 0.5]));
        Assert.Throws<ArgumentException>(() => counts.CountPositive([1, 1], [0.5]));
        Assert.Throws<ArgumentException>(() => counts.FindPositive([1, 1], [0.5, 0.5], new int[1], new double[2]));
    }

    // Anywhere; or a last bit beside where the count changes, which nothing but the exact way can tell.
    private static double P(double mean, double size, double share, int edge)
    {
        if (edge > 0)
        {
            double probability = Math.Exp(-size * Math.Log(1 + (mean / size))), sum = probability, ratio = mean / (mean + size);
            for (var count = 0; count < (int)(share * 2 * (mean + 1)); count++)
            {
                probability *= ratio * (count + size) / (count + 1);
                sum += probability;
            }

            share = edge == 1 ? Math.BitDecrement(sum) : edge == 2 ? sum : Math.BitIncrement(sum);
        }

        return Math.Clamp(share, 0, Math.BitDecrement(1));
    }
}
