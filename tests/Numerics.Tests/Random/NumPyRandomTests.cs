using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace CellEval.Numerics.Tests;

public sealed class NumPyRandomTests
{
    public static TheoryData<int> Cases => [.. Enumerable.Range(0, GoldenStatistics.Cases("pcg64").Length)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Words_are_those_of_NumPy(int index)
    {
        var golden = GoldenStatistics.Cases("pcg64")[index];
        var random = new NumPyRandom(Seed(golden));

        foreach (var word in golden.GetProperty("raw").EnumerateArray())
            Assert.Equal(ulong.Parse(word.GetString()!, CultureInfo.InvariantCulture), random.NextUInt64());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Permutations_of_one_generator_are_those_of_NumPy(int index)
    {
        var golden = GoldenStatistics.Cases("pcg64")[index];
        var random = new NumPyRandom(Seed(golden));

        foreach (var permutation in golden.GetProperty("permutations_one_generator").EnumerateArray())
        {
            int[] expected = [.. permutation.EnumerateArray().Select(item => item.GetInt32())];
            Assert.Equal(expected, random.Permutation(expected.Length));
        }

        foreach (var number in golden.GetProperty("then_random").EnumerateArray())
            Assert.Equal(number.GetDouble(), random.NextDouble());
    }

    [Fact]
    public void Every_number_up_to_the_largest_comes_about_as_often()
    {
        var random = new NumPyRandom(7);
        var counts = new int[6];
        for (var i = 0; i < 60_000; i++)
            counts[random.NextInt32(5)]++;

        // Six standard deviations of a binomial count.
        Assert.All(counts, count => Assert.InRange(count, 10_000 - 550, 10_000 + 550));
    }

    [Fact]
    public void A_range_of_one_number_draws_nothing()
    {
        NumPyRandom random = new(3), other = new(3);

        Assert.Equal(0, random.NextInt32(0));
        Assert.Equal(other.NextUInt64(), random.NextUInt64());
    }

    [Fact]
    public void Negative_arguments_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new NumPyRandom(BigInteger.MinusOne));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NumPyRandom(0).NextInt32(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NumPyRandom(0).Permutation(-1));
    }

    private static BigInteger Seed(JsonElement golden) =>
        BigInteger.Parse(golden.GetProperty("seed").GetString()!, CultureInfo.InvariantCulture);
}
