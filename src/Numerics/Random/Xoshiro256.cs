using System.Numerics;
using System.Runtime.CompilerServices;

namespace CellEval.Numerics;

/// <summary>
/// Pseudo-random numbers with the same bits on every machine and in every version of .NET: xoshiro256** (D. Blackman
/// and S. Vigna, ACM Trans. Math. Software 47, 2021), seeded by SplitMix64 (G. Steele and others, OOPSLA 2014).
/// </summary>
/// <remarks>
/// Own code, because every cell has a stream of its own, so that cells can be made in any order and on any number of
/// threads. System.Random and the generators of MathNet.Numerics are seeded with 32 bits: among the streams of a
/// million cells a hundred pairs would be equal.
/// </remarks>
public sealed class Xoshiro256
{
    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;

    /// <summary>Starts a stream.</summary>
    /// <param name="seed">The state of the SplitMix64 that fills the generator's.</param>
    public Xoshiro256(ulong seed)
    {
        _s0 = SplitMix64(ref seed);
        _s1 = SplitMix64(ref seed);
        _s2 = SplitMix64(ref seed);
        _s3 = SplitMix64(ref seed);
    }

    /// <summary>Starts one of many streams of a seed, unlike all others of this seed.</summary>
    /// <param name="seed">The seed of all.</param>
    /// <param name="purpose">What the numbers are for.</param>
    /// <param name="index">Which of the streams of this purpose.</param>
    /// <returns>The stream, at its start.</returns>
    public static Xoshiro256 Derive(long seed, int purpose, int index)
    {
        var state = (ulong)seed;
        var mixed = SplitMix64(ref state);
        state = mixed + ((ulong)(uint)purpose << 32) + (uint)index;
        return new Xoshiro256(SplitMix64(ref state));
    }

    /// <summary>Draws as many numbers as there is room for, as <see cref="NextDouble"/> would one after the other.</summary>
    /// <param name="numbers">Takes them.</param>
    public void Fill(Span<double> numbers)
    {
        // A copy whose state can stay in registers.
        var (s0, s1, s2, s3) = (_s0, _s1, _s2, _s3);
        foreach (ref var number in numbers)
            number = ToDouble(Next(ref s0, ref s1, ref s2, ref s3));
        (_s0, _s1, _s2, _s3) = (s0, s1, s2, s3);
    }

    /// <summary>Draws 64 bits.</summary>
    /// <returns>Any number, each with the same probability.</returns>
    public ulong NextUInt64() => Next(ref _s0, ref _s1, ref _s2, ref _s3);

    /// <summary>Draws a uniformly distributed number.</summary>
    /// <returns>A multiple of 2^-53 in [0, 1).</returns>
    public double NextDouble() => ToDouble(NextUInt64());

    /// <summary>Draws a uniformly distributed number.</summary>
    /// <param name="from">The lower end.</param>
    /// <param name="to">The upper end.</param>
    /// <returns>A number between the ends.</returns>
    public double NextUniform(double from, double to) => from + ((to - from) * NextDouble());

    /// <summary>Draws a whole number.</summary>
    /// <remarks>D. Lemire's multiplication (ACM TOMACS 29, 2019); its bias, below 2^-32, is left.</remarks>
    /// <param name="count">At least 1.</param>
    /// <returns>A number from 0 to <paramref name="count"/> - 1.</returns>
    public int NextInt32(int count) => (int)Math.BigMul(NextUInt64(), (ulong)count, out _);

    /// <summary>Draws a standard normal number by the method of Box and Muller, of two uniform ones.</summary>
    /// <returns>A number of mean 0 and variance 1.</returns>
    public double NextNormal()
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - NextDouble()));
        return radius * Math.Cos(2 * Math.PI * NextDouble());
    }

    /// <summary>Draws a log-normal number.</summary>
    /// <param name="median">The median.</param>
    /// <param name="sigma">The standard deviation of the logarithm.</param>
    /// <returns>A positive number.</returns>
    public double NextLogNormal(double median, double sigma) => median * Math.Exp(sigma * NextNormal());

    /// <summary>Puts items into random order: the shuffle of Fisher and Yates.</summary>
    /// <typeparam name="T">Anything.</typeparam>
    /// <param name="items">The items.</param>
    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = NextInt32(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Next(ref ulong s0, ref ulong s1, ref ulong s2, ref ulong s3)
    {
        var result = BitOperations.RotateLeft(s1 * 5, 7) * 9;
        var shifted = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= shifted;
        s3 = BitOperations.RotateLeft(s3, 45);
        return result;
    }

    // As a signed number, which every processor converts at once; 53 bits are none too many for it.
    private static double ToDouble(ulong bits) => (long)(bits >> 11) * (1.0 / (1UL << 53));

    private static ulong SplitMix64(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
