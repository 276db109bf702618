using System.Numerics;

namespace CellEval.Numerics;

/// <summary>
/// NumPy's <c>default_rng(seed)</c>: the same seed gives the same numbers as there, on every machine. The generator is
/// PCG64 (XSL-RR 128/64) of M. E. O'Neill (PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms
/// for Random Number Generation, 2014). Not for several threads at once.
/// </summary>
public sealed class NumPyRandom
{
    private static readonly UInt128 Multiplier = new(0x2360ed051fc65da4, 0x4385df649fccf645);

    private readonly UInt128 _increment;
    private UInt128 _state;
    private uint? _upperHalf;

    /// <summary>Makes a generator.</summary>
    /// <param name="seed">The seed, of any size.</param>
    /// <exception cref="ArgumentOutOfRangeException">The seed is negative.</exception>
    public NumPyRandom(BigInteger seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seed);
        Span<ulong> words = stackalloc ulong[4];
        SeedSequence.Generate(seed, words);
        _increment = (new UInt128(words[2], words[3]) << 1) | 1;
        _state = _increment + new UInt128(words[0], words[1]);
        Step();
    }

    /// <summary>Makes the next 64 random bits.</summary>
    /// <returns>Any number.</returns>
    public ulong NextUInt64()
    {
        Step();
        var folded = (ulong)(_state >> 64) ^ (ulong)_state;
        return BitOperations.RotateRight(folded, (int)(_state >> 122));
    }

    /// <summary>Makes the next number from 0 to below 1, a multiple of 2^-53.</summary>
    /// <returns>The number.</returns>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1L << 53));

    /// <summary>Makes the next number from 0 to <paramref name="largest"/>, each as likely.</summary>
    /// <param name="largest">The largest number that may come.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="largest"/> is negative.</exception>
    public int NextInt32(int largest)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(largest);
        if (largest == 0)
            return 0;

        // As NumPy's shuffles do: bits that make a number too large are thrown away.
        var mask = uint.MaxValue >> BitOperations.LeadingZeroCount((uint)largest);
        uint value;
        do
            value = NextUInt32() & mask;
        while (value > largest);
        return (int)value;
    }

    /// <summary>Makes a random order, as <c>permutation(count)</c> does.</summary>
    /// <param name="count">The number of things.</param>
    /// <returns>The numbers from 0 to below <paramref name="count"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public int[] Permutation(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var order = new int[count];
        for (var i = 0; i < count; i++)
            order[i] = i;
        for (var i = count - 1; i > 0; i--)
        {
            var j = NextInt32(i);
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }

    private void Step() => _state = (_state * Multiplier) + _increment;

    // Two numbers come from one word, the lower half first.
    private uint NextUInt32()
    {
        if (_upperHalf is { } half)
        {
            _upperHalf = null;
            return half;
        }

        var word = NextUInt64();
        _upperHalf = (uint)(word >> 32);
        return (uint)word;
    }
}
