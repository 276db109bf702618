using MathNet.Numerics.Random;

namespace CellEval.Numerics.Tests;

public sealed class Xoshiro256Tests
{
    private const int Count = 200_000;

    [Theory]
    [InlineData(1)]
    [InlineData(20_261_123)]
    public void The_numbers_are_those_of_another_implementation(int seed)
    {
        var random = new Xoshiro256((ulong)seed);
        var numbers = Enumerable.Range(0, 1000).Select(_ => random.NextDouble());
        Assert.Equal(Xoshiro256StarStar.Doubles(1000, seed), numbers);
    }

    [Fact]
    public void Filling_draws_what_one_draw_after_another_does()
    {
        var (one, other) = (new Xoshiro256(7), new Xoshiro256(7));
        foreach (var length in (int[])[3, 0, 100])
        {
            var numbers = new double[length];
            one.Fill(numbers);
            Assert.Equal(Enumerable.Range(0, length).Select(_ => other.NextDouble()), numbers);
        }
    }

    [Fact]
    public void Streams_of_one_seed_share_no_number()
    {
        var seen = new HashSet<ulong>();
        for (var purpose = 0; purpose < 5; purpose++)
        {
            for (var index = 0; index < 200; index++)
            {
                var random = Xoshiro256.Derive(-3, purpose, index);
                for (var i = 0; i < 20; i++)
                    Assert.True(seen.Add(random.NextUInt64()));
            }
        }
    }

    [Fact]
    public void Normal_numbers_have_the_moments_of_the_standard_normal_distribution()
    {
        var random = new Xoshiro256(5);
        var samples = Samples(random.NextNormal);
        Assert.Equal(0, samples.Average(), 5 / Math.Sqrt(Count));
        Assert.Equal(1, samples.Average(x => x * x), 5 * Math.Sqrt(2.0 / Count));
        Assert.Equal(0, samples.Average(x => x * x * x), 5 * Math.Sqrt(15.0 / Count));
        Assert.Equal(3, samples.Average(x => x * x * x * x), 5 * Math.Sqrt(96.0 / Count));
    }

    [Fact]
    public void Log_normal_numbers_have_their_median_and_spread()
    {
        var random = new Xoshiro256(6);
        var logarithms = Samples(() => Math.Log(random.NextLogNormal(4, 0.5)));
        Assert.Equal(Math.Log(4), logarithms.Average(), 5 * 0.5 / Math.Sqrt(Count));
        Assert.Equal(
            0.25, logarithms.Average(x => Math.Pow(x - Math.Log(4), 2)), 5 * 0.25 * Math.Sqrt(2.0 / Count));
    }

    [Fact]
    public void Uniform_and_whole_numbers_keep_to_their_range_and_fill_it_evenly()
    {
        var random = new Xoshiro256(7);
        var uniform = Samples(() => random.NextUniform(2, 5));
        Assert.All(uniform, x => Assert.InRange(x, 2, 5));
        Assert.Equal(3.5, uniform.Average(), 5 * Math.Sqrt(0.75 / Count));

        var frequencies = new int[7];
        for (var i = 0; i < Count; i++)
            frequencies[random.NextInt32(7)]++;
        Assert.All(frequencies, n => Assert.Equal(Count / 7.0, n, 5 * Math.Sqrt(Count * 6 / 49.0)));
    }

    [Fact]
    public void A_shuffle_keeps_the_items_and_takes_each_to_each_place_equally_often()
    {
        const int Shuffles = 60_000;
        var random = new Xoshiro256(8);
        var visits = new int[4, 4];
        for (var i = 0; i < Shuffles; i++)
        {
            int[] items = [0, 1, 2, 3];
            random.Shuffle<int>(items);
            Assert.Equal(0b1111, items.Aggregate(0, (bits, item) => bits | (1 << item)));
            for (var place = 0; place < 4; place++)
                visits[place, items[place]]++;
        }

        Assert.All(visits.Cast<int>(), n => Assert.Equal(Shuffles / 4.0, n, 5 * Math.Sqrt(Shuffles * 3 / 16.0)));
    }

    private static double[] Samples(Func<double> draw)
    {
        var samples = new double[Count];
        for (var i = 0; i < Count; i++)
            samples[i] = draw();
        return samples;
    }
}
