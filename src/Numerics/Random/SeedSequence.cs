using System.Numerics;

namespace CellEval.Numerics;

/// <summary>
/// NumPy's <c>SeedSequence</c>: spreads a seed of any size over as many well mixed bits as a generator needs. After
/// M. E. O'Neill's <c>seed_seq</c> without its flaws (pcg-random.org, "Developing a seed_seq alternative").
/// </summary>
internal static class SeedSequence
{
    private const int PoolSize = 4;
    private const uint InitialHash = 0x43b0d7e5, HashMultiplier = 0x931e8875;
    private const uint InitialOutputHash = 0x8b51f9dd, OutputHashMultiplier = 0x58f38ded;
    private const uint LeftMultiplier = 0xca01f9dd, RightMultiplier = 0x4973f715;
    private const int Shift = 16;

    /// <summary>Fills <paramref name="state"/> as <c>SeedSequence(seed).generate_state(n, uint64)</c> does.</summary>
    public static void Generate(BigInteger seed, Span<ulong> state)
    {
        Span<uint> pool = stackalloc uint[PoolSize];
        Mix(Words(seed), pool);
        var hash = InitialOutputHash;
        for (var i = 0; i < state.Length; i++)
        {
            ulong low = Output(pool[2 * i % PoolSize], ref hash);
            state[i] = low | ((ulong)Output(pool[((2 * i) + 1) % PoolSize], ref hash) << 32);
        }
    }

    private static uint[] Words(BigInteger seed)
    {
        var words = new List<uint>();
        for (; seed > 0; seed >>= 32)
            words.Add((uint)(seed & uint.MaxValue));
        return [.. words];
    }

    private static void Mix(ReadOnlySpan<uint> entropy, Span<uint> pool)
    {
        var hash = InitialHash;
        for (var i = 0; i < PoolSize; i++)
            pool[i] = Hash(i < entropy.Length ? entropy[i] : 0, ref hash);
        for (var from = 0; from < PoolSize; from++)
        {
            for (var to = 0; to < PoolSize; to++)
            {
                if (from != to)
                    pool[to] = Combine(pool[to], Hash(pool[from], ref hash));
            }
        }

        for (var from = PoolSize; from < entropy.Length; from++)
        {
            for (var to = 0; to < PoolSize; to++)
                pool[to] = Combine(pool[to], Hash(entropy[from], ref hash));
        }
    }

    private static uint Hash(uint value, ref uint hash)
    {
        value ^= hash;
        hash *= HashMultiplier;
        value *= hash;
        return value ^ (value >> Shift);
    }

    private static uint Combine(uint x, uint y)
    {
        var result = (LeftMultiplier * x) - (RightMultiplier * y);
        return result ^ (result >> Shift);
    }

    private static uint Output(uint value, ref uint hash)
    {
        value ^= hash;
        hash *= OutputHashMultiplier;
        value *= hash;
        return value ^ (value >> Shift);
    }
}
